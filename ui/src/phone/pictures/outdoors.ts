// Which drawings show the world outside: sea, yard, street, sky?

import { box, circle, fill, ground, line, oval, type Drawing } from './shapes';

const SKY = '#CFE6F2';
const GRASS = '#A9CC96';
const TRUNK = '#8A6248';

const tree = (x: number, y: number, leaves: string): Drawing => [
  fill(TRUNK, box(x - 5, y - 30, 10, 34, 3)),
  fill(leaves, circle(x, y - 48, 28)),
  fill(leaves, circle(x - 18, y - 32, 19)),
  fill(leaves, circle(x + 18, y - 32, 19)),
];

/** Drawings by name. */
export const outdoors: Record<string, Drawing> = {
  sea: [
    ground(SKY),
    fill('#F6C65B', circle(214, 58, 26)),
    fill('#FFFFFF', 'M60 52a16 16 0 0 1 30-6 14 14 0 0 1 24 8 10 10 0 0 1 0 18H62a12 12 0 0 1-2-20Z'),
    fill('#6FB1CF', 'M0 92H320V150H0Z'),
    fill('#8CC5DD', 'M0 92q20 10 40 0t40 0 40 0 40 0 40 0 40 0 40 0 40 0V106H0Z'),
    fill('#FFFFFF', 'M132 60v46h-30Z'),
    fill('#E9774F', 'M138 68l28 38h-28Z'),
    fill('#7A4A3A', 'M98 110h74l-12 16h-50Z'),
    fill('#EBD9AE', 'M0 148q80-22 160-8t160-4V180H0Z'),
    line('#FFFFFF', 'M10 150q70-18 140-6t160-6', 4),
  ],
  map: [
    ground('#E8EBDD'),
    fill('#A9D3E8', 'M0 0H320V26q-70 24-150 8T0 44Z'),
    fill('#BFDDA5', box(196, 96, 96, 62, 8)),
    fill('#D8D3C6', box(24, 70, 62, 34, 4)),
    fill('#D8D3C6', box(24, 128, 62, 36, 4)),
    fill('#D8D3C6', box(204, 52, 52, 26, 4)),
    line('#FFFFFF', 'M0 116H180M108 44V180M108 84H320M180 84V180', 12),
    fill('#D94A3A', 'M160 122c-18-24-28-34-28-48a28 28 0 0 1 56 0c0 14-10 24-28 48Z'),
    fill('#FFFFFF', circle(160, 74, 10)),
  ],
  bench: [
    ground(SKY),
    fill(GRASS, 'M0 118q80-16 160-8t160-4V180H0Z'),
    ...tree(62, 128, '#7FB069'),
    ...tree(270, 124, '#8FBC76'),
    fill('#B9763F', box(98, 84, 124, 12, 4)),
    fill('#B9763F', box(98, 102, 124, 12, 4)),
    fill('#9C5F30', box(92, 124, 136, 12, 4)),
    line('#4B4F54', 'M108 84v66M212 84v66', 7),
  ],
  park: [
    ground(SKY),
    fill(GRASS, 'M0 104q80-18 160-8t160-4V180H0Z'),
    fill('#EADFC4', 'M130 180q10-40 34-72h20q-4 40 30 72Z'),
    ...tree(76, 130, '#7FB069'),
    ...tree(246, 122, '#94BF7C'),
    ...tree(36, 108, '#94BF7C'),
  ],
  lantern: [
    ground('#F7E7CC'),
    line('#7A4A3A', 'M0 22q160 34 320 0', 4),
    ...[76, 160, 244].flatMap((x, i): Drawing => {
      const y = i === 1 ? 92 : 84;
      return [
        line('#7A4A3A', `M${x} ${y - 54}v20`, 4),
        fill('#D9482F', oval(x, y, 36, 30)),
        fill('#E8694C', oval(x, y, 16, 30)),
        fill('#F3C04B', box(x - 15, y - 36, 30, 9, 3)),
        fill('#F3C04B', box(x - 15, y + 27, 30, 9, 3)),
        line('#F3C04B', `M${x} ${y + 36}v26M${x - 8} ${y + 36}v20M${x + 8} ${y + 36}v20`, 4),
      ];
    }),
  ],
  moon: [
    ground('#2F4A6D'),
    fill('#FBE8B0', circle(196, 66, 38)),
    fill('#F1D58A', circle(184, 58, 7)),
    fill('#F1D58A', circle(208, 78, 9)),
    fill('#DCE7F2', circle(70, 40, 3)),
    fill('#DCE7F2', circle(118, 70, 3)),
    fill('#DCE7F2', circle(270, 36, 3)),
    fill('#213650', 'M0 180v-46h34v-22h40v34h28v-50h46v56h30v-30h44v26h30v-36h40v22h28v46Z'),
    fill('#F6C65B', box(46, 124, 9, 11)),
    fill('#F6C65B', box(116, 110, 9, 11)),
    fill('#F6C65B', box(116, 132, 9, 11)),
    fill('#F6C65B', box(190, 136, 9, 11)),
    fill('#F6C65B', box(264, 124, 9, 11)),
  ],
  wind: [
    ground(SKY),
    fill(GRASS, 'M0 142q80-12 160-6t160-4V180H0Z'),
    line('#FFFFFF', 'M24 58h120a18 18 0 1 0-18-18', 9),
    line('#FFFFFF', 'M10 88h210a20 20 0 1 1-20 20', 9),
    line('#FFFFFF', 'M54 116h84a15 15 0 1 1-15 15', 9),
    line(TRUNK, 'M262 152q-2-40 10-66', 9),
    fill('#D98E3F', 'M272 92q-40-8-34-34 34-10 44 22 26-18 36 6-14 22-46 6Z'),
    fill('#D98E3F', oval(196, 60, 9, 5)),
    fill('#C9762F', oval(166, 134, 9, 5)),
  ],
  umbrella: [
    ground('#DDE6EA'),
    line('#9DB8C6', 'M40 20l-12 24M96 12l-12 24M236 16l-12 24M292 26l-12 24M28 84l-12 24M300 92l-12 24', 5),
    line('#6B4A3A', 'M160 40v92a16 16 0 0 0 32 0', 8),
    fill('#2F7F86', 'M64 100a96 76 0 0 1 192 0q-16-14-32 0-16-14-32 0-16-14-32 0-16-14-32 0-16-14-32 0-16-14-32 0Z'),
    fill('#4FA1A6', 'M128 100q4-52 32-76 28 24 32 76-16-14-32 0-16-14-32 0Z'),
    fill('#B9CDD4', 'M0 162h320v18H0Z'),
  ],
  flowers: [
    ground('#E6F0DC'),
    fill(GRASS, 'M0 140q80-14 160-8t160-4V180H0Z'),
    ...[
      [100, 84, '#E58A9B'],
      [160, 66, '#F0B33F'],
      [220, 88, '#B487C9'],
    ].flatMap(([x, y, colour]): Drawing => {
      const [cx, cy] = [Number(x), Number(y)];
      return [
        line('#5E8F4E', `M${cx} ${cy}v${160 - cy}`, 6),
        fill('#5E8F4E', oval(cx + 16, cy + 46, 16, 7)),
        ...[0, 1, 2, 3, 4].map((petal) => {
          const turn = (petal / 5) * 2 * Math.PI - Math.PI / 2;
          return fill(String(colour), circle(cx + 19 * Math.cos(turn), cy + 19 * Math.sin(turn), 14));
        }),
        fill('#FFF3C9', circle(cx, cy, 10)),
      ];
    }),
  ],
  bus: [
    ground(SKY),
    fill('#C9CDD0', 'M0 140h320v40H0Z'),
    fill('#3E8E7E', box(60, 46, 200, 94, 14)),
    fill('#E8F4F8', box(76, 60, 44, 36, 5)),
    fill('#E8F4F8', box(128, 60, 44, 36, 5)),
    fill('#E8F4F8', box(180, 60, 64, 46, 5)),
    fill('#F6C65B', box(60, 110, 200, 8)),
    fill('#3A3F44', circle(104, 140, 18)),
    fill('#3A3F44', circle(216, 140, 18)),
    fill('#C9CDD0', circle(104, 140, 7)),
    fill('#C9CDD0', circle(216, 140, 7)),
  ],
};
