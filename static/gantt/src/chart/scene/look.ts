// What one piece of paint is made of: tokens, widths and dashes.
import type { ThemeToken } from '../theme';

export interface Look {
  readonly fill?: ThemeToken;
  readonly stroke?: ThemeToken;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly alpha?: number;
  readonly round?: boolean;
}
