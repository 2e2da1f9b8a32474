/** Brings the words of captions and voices along: they are not in the first chunk. */
import en from '../i18n/captions.en.json' with { type: 'json' };
import zhHans from '../i18n/captions.zh-Hans.json' with { type: 'json' };
import { learn } from '../i18n/translate.ts';

learn({ en, 'zh-Hans': zhHans });
