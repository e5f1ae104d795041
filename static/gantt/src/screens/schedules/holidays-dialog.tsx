// Public holidays of a country or one of its regions, seen before they are taken. Says whose tables they are.
import { useEffect, useId, useState, type ReactElement } from 'react';
import { Dialog } from '../../components/dialog';
import { Message } from '../../components/message';
import {
  countriesSchema,
  fromSetCode,
  holidayTableSchema,
  nameIn,
  toHolidays,
  type Countries,
  type HolidayTable,
  type NameLanguage,
} from '../../state/schedules/holiday-set';
import type { ScheduleException } from '../../state/schedules/schedule-types';
import type { SchedulesPorts } from '../../state/schedules/schedules-ports';
import { useLanguage } from '../language';
import { DialogFoot } from './dialog-foot';

interface HolidaysDialogProps {
  readonly ports: SchedulesPorts;
  /** `DE-BY`; null where none was taken. */
  readonly set: string | null;
  readonly year: number;
  readonly onClose: () => void;
  /** None of them takes the holidays away. */
  readonly onTake: (holidays: readonly ScheduleException[]) => void;
}

export function HolidaysDialog({ ports, set, year, onClose, onTake }: HolidaysDialogProps): ReactElement {
  const { words } = useLanguage();
  const before = fromSetCode(set ?? '');
  const [country, setCountry] = useState(before.country);
  const [region, setRegion] = useState(before.region);
  const { countries, table, failed } = useTables(ports, country);
  const language: NameLanguage = words.locale.startsWith('de') ? 'de' : 'en';
  const holidays = table ? toHolidays(table, { region, fromYear: year - 1, language }) : [];
  return (
    <Dialog
      title={words.schedules.holidaysTitle}
      closeLabel={words.close}
      onClose={onClose}
      foot={
        <DialogFoot
          apply={words.schedules.takeHolidays}
          isDisabled={holidays.length === 0}
          onCancel={onClose}
          onApply={() => {
            onTake(holidays);
          }}
        >
          {set !== null && (
            <TakeAway
              onTake={() => {
                onTake([]);
              }}
            />
          )}
        </DialogFoot>
      }
    >
      {failed && (
        <Message tone="danger" icon="warning">
          {words.schedules.holidaysFailed}
        </Message>
      )}
      <SetPicker
        {...{ countries, table, country, region, language }}
        onPick={(picked) => {
          setCountry(picked.country);
          setRegion(picked.region);
        }}
      />
      {table && <Preview table={table} holidays={holidays} year={year} />}
      <p className="field-help">{words.schedules.attribution}</p>
    </Dialog>
  );
}

function TakeAway({ onTake }: { readonly onTake: () => void }): ReactElement {
  const { words } = useLanguage();
  return (
    <button type="button" className="button button-subtle" onClick={onTake}>
      {words.schedules.noHolidays}
    </button>
  );
}

interface SetPickerProps {
  readonly countries: Countries;
  readonly table: HolidayTable | null;
  readonly country: string;
  readonly region: string;
  readonly language: NameLanguage;
  readonly onPick: (picked: { readonly country: string; readonly region: string }) => void;
}

function SetPicker({ countries, table, country, region, language, onPick }: SetPickerProps): ReactElement {
  const { words } = useLanguage();
  return (
    <div className="schedule-pair">
      <Choice
        label={words.schedules.country}
        value={country}
        choices={countries.map(({ code, name }) => ({ id: code, name: nameIn(name, language) }))}
        onChoose={(code) => {
          onPick({ country: code, region: '' });
        }}
      />
      <Choice
        label={words.schedules.region}
        value={region}
        choices={(table?.regions ?? []).map(({ code, name }) => ({
          id: code,
          name: code === '' ? words.schedules.wholeCountry : nameIn(name, language),
        }))}
        onChoose={(code) => {
          onPick({ country, region: code });
        }}
      />
    </div>
  );
}

function useTables(
  ports: SchedulesPorts,
  country: string,
): { readonly countries: Countries; readonly table: HolidayTable | null; readonly failed: boolean } {
  const [countries, setCountries] = useState<Countries>([]);
  const [table, setTable] = useState<HolidayTable | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    ports.readTable('countries').then(
      (read) => {
        setCountries(countriesSchema.parse(read));
      },
      () => {
        setFailed(true);
      },
    );
  }, [ports]);
  useEffect(() => {
    let isCurrent = true;
    setTable(null);
    if (!/^[A-Z]{2}$/.test(country)) return undefined;
    ports.readTable(country).then(
      (read) => {
        if (isCurrent) setTable(holidayTableSchema.parse(read));
      },
      () => {
        setFailed(true);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [ports, country]);
  return { countries, table, failed };
}

interface PreviewProps {
  readonly table: HolidayTable;
  readonly holidays: readonly ScheduleException[];
  readonly year: number;
}

/** Those of one year stand for all: fixed ones recur, moving ones are there year by year. */
function Preview({ table, holidays, year }: PreviewProps): ReactElement {
  const { words } = useLanguage();
  const ofYear = holidays
    .map(({ name, first, recurrence }) => ({
      name,
      date: recurrence === null ? first : `${year}${first.slice(4)}`,
    }))
    .filter(({ date }) => date.startsWith(`${year}`))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const text = words.schedules.holidayCount(ofYear.length, `${year}-01-01`, `${year}-12-31`);
  return (
    <>
      <h3 className="field-label">{text}</h3>
      <ul className="schedule-found" tabIndex={0} aria-label={text}>
        {ofYear.map(({ name, date }) => (
          <li key={`${date}${name}`}>
            <span className="schedule-date">{date}</span> {name}
          </li>
        ))}
      </ul>
      <p className="field-help">
        {year - 1}–{table.lastYear}
      </p>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}

export function Choice({ label, value, choices, onChoose }: ChoiceProps): ReactElement {
  const id = useId();
  const isKnown = choices.some((choice) => choice.id === value);
  return (
    <div className="field-row">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={choices.length === 0}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        {!isKnown && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
