/** Content as people write it where nobody thought of it: long words, names twice, other scripts. */
const WORD = 'Kundenauthentifizierungsdienstverwaltungsanwendung';
const CLASS = 'com.example.platform.identity.customer.authentication.TokenRefreshServiceImpl';

const LONG = `---
name: ${WORD}
owner: ${WORD}steam
description: Runs ${CLASS} and nothing else.
---

${CLASS} is what it is.
`;

const LONG_CHECKLIST = `# ${WORD}

Last updated: ${CLASS}

## ${WORD}

### ${CLASS}

- [x] ${CLASS} answers
  - Owner: ${WORD}
  - Status: ${WORD}
- [ ] ${WORD} is written down
  - Owner: ${CLASS}
- [ ] Third
  - Owner: platform-team

## Deployment of ${WORD}

- [ ] Set \`${WORD.toUpperCase()}_URL\` for ${CLASS}

## Rollback

1. Stop ${CLASS}
2. Start ${WORD}

## Sign-off

- [ ] ${WORD}: ____
`;

const PAIR = `# Part

- [ ] [P0] Ready
  - Owner: platform-team
- [x] [P3] Steady
  - Owner: Ana-Maria O'Neil

## Rollback

1. Stop it

\`\`\`console
$ systemctl stop app
\`\`\`

2. Start it
`;

const ARABIC = `# قائمة التحقق من الجاهزية

## الأمان

- [x] كلمات المرور مشفرة ولا تظهر في السجلات
- [ ] النسخ الاحتياطي يعمل كل ليلة
- [ ] مفاتيح الوصول تتغير كل شهر
`;

export const STRANGE_CONTENT: Readonly<Record<string, string>> = {
  'site.md': '---\ntitle: Strange\n---\n',
  'projects/long/project.md': LONG,
  'projects/long/checklist.md': LONG_CHECKLIST,
  'projects/pair/api.md': PAIR,
  'projects/pair/web.md': PAIR,
  'projects/arabic.md': ARABIC,
  // A name without an end.
  'projects/endless.md': `# ${'a'.repeat(3000)}\n\n- [ ] One\n`,
};

export const STRANGE_PAGES = [
  'index.html',
  'projects/long/index.html',
  'projects/long/start.html',
  'projects/pair/index.html',
  'projects/arabic/index.html',
  'projects/endless/index.html',
  'runbooks/index.html',
  'problems/index.html',
  'search/index.html?q=a',
];
