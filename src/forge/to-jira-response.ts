// What the Forge SDK makes of Jira's answers, as the plain values that src/jira reads.
import { NeedsAuthenticationError, ProxyRequestError } from '@forge/api';
import type { JiraResponse } from '#jira/transport';

/** As much of the SDK's response as is read. */
interface SdkResponse {
  readonly status: number;
  readonly headers: { readonly forEach: (visit: (value: string, name: string) => void) => void };
  readonly text: () => Promise<string>;
}

const parseBody = (text: string): unknown => {
  if (text === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
};

const fromRefusal = (error: unknown): JiraResponse => {
  if (error instanceof NeedsAuthenticationError) return { status: 401, headers: {}, body: null };
  if (error instanceof ProxyRequestError) return { status: error.status, headers: {}, body: null };
  throw error;
};

/** The SDK throws where Forge's gateway refuses; that too is an answer with a status. */
export const toJiraResponse = async (pending: Promise<SdkResponse>): Promise<JiraResponse> => {
  try {
    const response = await pending;
    const headers: Record<string, string> = {};
    response.headers.forEach((value, name) => {
      headers[name.toLowerCase()] = value;
    });
    return { status: response.status, headers, body: parseBody(await response.text()) };
  } catch (error) {
    return fromRefusal(error);
  }
};
