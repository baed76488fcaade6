import { useChangeLanguage, useTexts } from '@locai/iam-react';

const nameOf = (code: string) =>
  new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;

/** Choosing the language of the page. */
export function LanguageMenu() {
  const { language, languages, changeLanguage } = useChangeLanguage();
  const { text } = useTexts();
  return (
    <p className="page-language">
      <select
        value={language}
        aria-label={text('language')}
        onChange={(event) => changeLanguage(event.target.value)}
      >
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {nameOf(code)}
          </option>
        ))}
      </select>
    </p>
  );
}
