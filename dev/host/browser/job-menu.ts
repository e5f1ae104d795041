// The part of the frame's menu that makes time go by: each entry runs a scheduled trigger of the app now.
import { element } from './elements';

const jobs: readonly (readonly [label: string, trigger: string])[] = [
  ['Run the daily backup', 'daily-backup'],
  ['Run the daily sweep', 'daily-sweep'],
  ['Run the weekly drill', 'weekly-drill'],
];

export function createJobMenu(): HTMLElement[] {
  return jobs.map(([label, trigger]) => {
    const button = element('button', { class: 'row' }, label);
    button.addEventListener('click', () => {
      void fetch(`/_host/schedule/${trigger}`, { method: 'POST' }).then(() => {
        button.dataset['done'] = 'true';
      });
    });
    return button;
  });
}
