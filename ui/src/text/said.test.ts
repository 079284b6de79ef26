// Does voice/window.txt hold everything that the window says by itself? The maker of the voice reads it there.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { zh } from './zh';

/** A lesson has no more steps (age-friendly §3). */
const STEPS = [1, 2, 3, 4, 5, 6];

/** So many units has the course of this program. */
const UNITS = 9;

/** Every text that a page hands to the voice without having it from the core. */
const said: readonly string[] = [
  `${zh.setUp.screen}${zh.setUp.screenWords}`,
  zh.setUp.text,
  zh.setUp.soundSample,
  `${zh.sentence(zh.door.emptyTitle)}${zh.door.emptyWords}`,
  zh.sentence(zh.door.title),
  zh.own.hand,
  zh.own.handAgain(2),
  zh.own.handAgain(1),
  zh.own.handDone,
  zh.own.phone,
  zh.own.care,
  zh.own.words,
  zh.own.done,
  zh.own.doneUnsure,
  ...[1, 2, 3].map((count) => zh.home.said(zh.home.due(count), zh.home.dueTime(count))),
  ...Object.values(zh.home.by).map((words) => `${words}。`),
  ...STEPS.map((step) => `${zh.home.resume(step)}。`),
  `${zh.home.resumeTask}。`,
  zh.home.said(zh.home.allDone, zh.home.allDoneWords),
  zh.can.none,
  zh.can.words,
  zh.sentence(zh.course.units(UNITS)),
  zh.sentence(zh.course.here),
  zh.sentence(zh.course.pick),
  `${zh.course.what}${zh.course.face}`,
  zh.practise.pick,
  zh.lesson.wishes,
  zh.adjust.pick,
  zh.adjust.rate,
  zh.lesson.oopsPick,
  zh.games.title,
  `${zh.demo.over}${zh.demo.overWords}`,
  ...Object.values(zh.games.swipe.say),
  ...Object.values(zh.games.swipe.other),
  zh.games.swipe.short,
  zh.games.swipe.done,
  zh.games.tap.say,
  `${zh.games.tap.done}${zh.games.learnt}`,
  `${zh.games.tap.done}${zh.games.learntSame}`,
  zh.games.hold.say,
  zh.games.hold.early,
  zh.games.hold.good,
  `${zh.games.hold.done}${zh.games.holdLater}`,
  `${zh.games.hold.done}${zh.games.holdSooner}`,
  zh.games.undone,
  zh.games.drag.say,
  zh.games.drag.taken,
  zh.games.drag.beside,
  zh.games.drag.good,
  zh.games.drag.done,
];

const file = new URL('../../../voice/window.txt', import.meta.url);

it('voice/window.txt is what the window says, line by line', () => {
  expect(readFileSync(file, 'utf8')).toBe(`${said.join('\n')}\n`);
});

it('a place that speaks anew is met here, and its text goes on the list above', () => {
  const pages = import.meta.glob('../**/*.{svelte,ts}', { query: '?raw', import: 'default', eager: true }) as Record<string, string>;
  const places = Object.entries(pages)
    .filter(([path]) => !path.includes('.test.') && !path.includes('/backend/'))
    .flatMap(([path, text]) => [...text.matchAll(/(?:(?:\bsay|\btell|\bend|onhear)\((?:t\.|`)|<(?:Said|Choices|Field)\b)[^\n]*/g)].map(([call]) => `${path.split('/').at(-1)}: ${call}`));
  expect(places.sort()).toMatchInlineSnapshot(`
    [
      "AdjustMenu.svelte: <Choices title={t.adjust.pick} {things} {comfort} />",
      "CanDoPage.svelte: <Said sentence={t.can.title(canDo.length)} {aloud} {comfort} done waits />",
      "Choices.svelte: <Said sentence={title} {comfort} />",
      "CourseMap.svelte: <Said {sentence} {aloud} {comfort} waits />",
      "Cover.svelte: <Said sentence={titleOf(of.lesson)} aloud={\`\${t.course.what}\${t.sentence(of.lesson.canDo)}\${t.course.face}\`} {comfort} waits />",
      "Door.svelte: <Said sentence={t.door.title} aloud={\`\${t.sentence(t.door.title)}\${door.notice ?? ''}\`} {comfort} waits />",
      "DragGame.svelte: <Field {comfort} sentence={t.games.drag.say} {feedback}>",
      "DragGame.svelte: tell(t.games.drag.beside);",
      "DragGame.svelte: tell(t.games.drag.good);",
      "DragGame.svelte: tell(t.games.drag.taken);",
      "DrillPage.svelte: <Said sentence={t.lesson.oopsPick} {comfort} />",
      "EmptyDoor.svelte: <Said sentence={t.door.emptyTitle} aloud={\`\${t.sentence(t.door.emptyTitle)}\${words}\`} {comfort} waits />",
      "Field.svelte: <Said {sentence} {comfort} changes />",
      "FreeSide.svelte: <Said sentence={t.lesson.wishes} {comfort} waits />",
      "GamesPage.svelte: <Choices title={t.games.title} {things} {comfort} />",
      "GamesPage.svelte: <Said sentence={ending} {comfort} done changes />",
      "GamesPage.svelte: end(\`\${t.games.hold.done}\${learn({ ...hands, holdMs })}\`);",
      "GamesPage.svelte: end(\`\${t.games.tap.done}\${learn(found)}\`);",
      "GamesPage.svelte: end(t.games.drag.done)} />",
      "GamesPage.svelte: end(t.games.swipe.done)} />",
      "HoldGame.svelte: <Field {comfort} sentence={t.games.hold.say} {feedback} help={{ words: t.games.hold.help, go: light }}>",
      "HoldGame.svelte: tell(t.games.hold.early);",
      "HoldGame.svelte: tell(t.games.hold.good);",
      "Home.svelte: <Said sentence={homeTitle(home, t.home)} {aloud} {comfort} waits />",
      "MachineSetUp.svelte: <Said sentence={t.setUp.screen} aloud={\`\${t.setUp.screen}\${t.setUp.screenWords}\`} {comfort} />",
      "MachineSetUp.svelte: <Said sentence={t.setUp.text} {comfort} />",
      "MachineSetUp.svelte: onhear(t.setUp.soundSample);",
      "OwnSetUp.svelte: <Choices title={t.own.care} things={cares} {comfort}>",
      "OwnSetUp.svelte: <Choices title={t.own.phone} things={phones} {comfort}>",
      "OwnSetUp.svelte: <Choices title={t.own.words} things={wordings} {comfort}>",
      "OwnSetUp.svelte: <Said sentence={phone === null ? t.own.doneUnsure : t.own.done} {comfort} done />",
      "OwnSetUp.svelte: <Said {sentence} {comfort} changes />",
      "PractiseMenu.svelte: <Choices title={t.practise.pick} {things} {comfort} />",
      "SwipeGame.svelte: <Field {comfort} {sentence} {feedback} help={{ words: t.games.swipe.help, go: () => swiped(way) }}>",
      "SwipeGame.svelte: tell(t.games.swipe.other[direction]);",
      "SwipeGame.svelte: tell(t.games.swipe.short);",
      "TapGame.svelte: <Field {comfort} sentence={t.games.tap.say} feedback={opened === 0 ? '' : t.games.tap.good}>",
      "UnitLessons.svelte: <Said sentence={titleOf(of)} aloud={\`\${t.sentence(of.title)}\${t.sentence(t.course.pick)}\`} {comfort} waits />",
      "VoiceRate.svelte: <Choices title={t.adjust.rate} {things} {comfort} />",
    ]
  `);
});
