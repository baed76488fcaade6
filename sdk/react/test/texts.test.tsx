import { HttpError } from '@locai/iam-javascript';
import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ErrorMessage } from '../src/elements/form.js';
import ar from '../src/i18n/ar.js';
import de from '../src/i18n/de.js';
import en, { type TextKey } from '../src/i18n/en.js';
import fr from '../src/i18n/fr.js';
import { IamProvider } from '../src/index.js';
import { serviceOf } from './support/iam.js';

const languages = { en, ar, de, fr };
const keys = Object.keys(en) as TextKey[];
const codes = keys.filter((key) => key.startsWith('error.')).map((key) => key.slice(6));
const places = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

function message(code: string, language: string, requestId?: string) {
  const error = new HttpError({ status: 400, code, message: "the server's words", requestId });
  const { service } = serviceOf({});
  render(
    <IamProvider service={service} language={language}>
      <ErrorMessage error={error} />
    </IamProvider>,
  );
  return screen.getByRole('alert');
}

describe.each(Object.entries(languages))('texts in %s', (language, texts) => {
  it('has each text with the same places for values, and no other', () => {
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
    for (const key of keys) {
      expect(texts[key].trim(), key).not.toBe('');
      expect(places(texts[key]), key).toEqual(places(en[key]));
    }
  });

  it.each(codes.filter((code) => code !== 'reference'))(
    'says %s in its own words',
    async (code) => {
      const shown = message(code, language);
      await waitFor(() => expect(shown.textContent).toBe(texts[`error.${code}` as TextKey]));
    },
  );

  it('names the request for a code it does not know, never what the server said', async () => {
    const shown = message('made-up-tomorrow', language, 'request-7');
    await waitFor(() => expect(shown.textContent).toContain(texts['error.unknown']));
    expect(shown.textContent).toContain('request-7');
    expect(shown.textContent).not.toContain("the server's words");
  });
});
