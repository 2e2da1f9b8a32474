/** What the made-up site's short tour says, sentence after sentence: three stops of two (see tiny.ts). */
export const SHORT_TOUR = {
  en: [
    'This is the yard.',
    'There is the kiln.',
    'Here is the mouth.',
    'Now it burns.',
    'It is night.',
    'That is all.',
  ],
  'zh-Hans': ['这是院子。', '那边是窑。', '这里是窑口。', '现在烧起来了。', '夜深了。', '到此结束。'],
} as const;
