// How the storage says no: a status and the code that @forge/kvs hands to the app. It knows no HTTP beyond that.

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export function refuse(status: number, code: string, message: string): Refusal {
  return { status, code, message };
}

/** A 400 with a code, the most common way to be refused. */
export function badRequest(code: string, message: string): Refusal {
  return refuse(400, code, message);
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'status' in answer && 'code' in answer;
}
