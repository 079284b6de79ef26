// Which drawings show one thing, large: keys, card, present, cat?

import { box, circle, fill, ground, line, oval, type Drawing } from './shapes';

/** Drawings by name. */
export const things: Record<string, Drawing> = {
  screenshot: [
    ground('#2f5f7d'),
    fill('#3f8378', 'M0 120q90-34 170-12t150-14v86H0Z'),
    fill('#FFFFFF', box(96, 20, 30, 30, 8)),
    fill('#F3C04B', box(146, 20, 30, 30, 8)),
    fill('#E67A66', box(196, 20, 30, 30, 8)),
    fill('#FFFFFF', box(96, 66, 130, 14, 7)),
  ],
  keys: [
    ground('#E9EEF0'),
    fill('#FFFFFF', circle(160, 90, 74)),
    line('#C9912F', circle(130, 64, 24), 11),
    line('#C9912F', 'M148 82l56 56M184 118l16-16M198 132l14-14', 11),
    line('#8FA3AD', 'M126 88q-10 30 4 58M130 128l15-5M134 144l15-5', 8),
  ],
  card: [
    ground('#E5EEF4'),
    fill('#C4553B', box(62, 34, 196, 116, 14)),
    fill('#F8E9D2', box(62, 58, 196, 92, 0)),
    fill('#F8E9D2', box(62, 100, 196, 50, 14)),
    fill('#DCE7F0', box(80, 72, 54, 62, 4)),
    fill('#F2CDA8', circle(107, 94, 13)),
    fill('#3E7CA6', 'M87 134q0-24 20-24t20 24Z'),
    line('#8A6248', 'M154 82h82M154 104h82M154 126h52', 7),
  ],
  gift: [
    ground('#F8E4E0'),
    fill('#D9604C', box(88, 78, 144, 82, 6)),
    fill('#E67A66', box(78, 58, 164, 28, 6)),
    fill('#F3C04B', box(148, 58, 24, 102)),
    line('#F3C04B', 'M160 56q-44-4-40-26t40 26q44-4 40-26t-40 26', 9),
  ],
  shop: [
    ground('#F6EBD8'),
    fill('#FFFDF7', box(68, 66, 184, 96, 4)),
    fill('#8A6248', box(142, 100, 36, 62, 3)),
    fill('#CFE6F2', box(84, 100, 44, 38, 3)),
    fill('#CFE6F2', box(192, 100, 44, 38, 3)),
    ...[0, 1, 2, 3, 4, 5].map((n) =>
      fill(n % 2 === 0 ? '#E9774F' : '#FFFFFF', `M${58 + n * 34} 40h34v34a17 14 0 0 1-34 0Z`),
    ),
    fill('#B98E63', 'M48 162h224v10H48Z'),
  ],
  bag: [
    ground('#EAF1E4'),
    line('#9C6F47', 'M126 78q0-46 34-46t34 46', 8),
    fill('#7FB069', circle(128, 66, 18)),
    fill('#8DBE6B', circle(150, 58, 20)),
    fill('#E9774F', 'M178 76l10-44 14 46Z'),
    line('#5E8F4E', 'M190 34l-6-14M190 34l8-14', 5),
    fill('#D9A860', 'M92 74h136l-12 84a8 8 0 0 1-8 6h-96a8 8 0 0 1-8-6Z'),
    fill('#C9944B', 'M92 74h136l-3 18H95Z'),
  ],
  cat: [
    ground('#F3ECD9'),
    fill('#E39A4A', 'M112 70V26l34 24h28l34-24v44q8 14 8 30 0 46-56 46t-56-46q0-16 8-30Z'),
    fill('#F6D9B0', oval(160, 116, 34, 26)),
    fill('#FFF8E8', circle(136, 84, 13)),
    fill('#FFF8E8', circle(184, 84, 13)),
    fill('#3A3F44', circle(138, 86, 7)),
    fill('#3A3F44', circle(182, 86, 7)),
    fill('#C4553B', 'M152 104h16l-8 9Z'),
    line('#8A5A35', 'M160 113v8q-6 10-16 6M160 121q6 10 16 6', 4),
    line('#8A5A35', 'M128 112l-62-10M128 120l-62 8M192 112l62-10M192 120l62 8', 4),
  ],
  // What only the camera sees: oneself, a finger over the lens, the glass itself.
  self: [
    ground('#D9E4EA'),
    fill('#7A5A94', 'M84 180q0-58 76-58t76 58Z'),
    fill('#F2CDA8', circle(160, 84, 46)),
    fill('#8E8A94', 'M112 84a48 48 0 0 1 96 0q-18-22-48-22t-48 22Z'),
    line('#4A4A4A', 'M128 88h24M168 88h24M152 88h16', 5),
    line('#A2503C', 'M142 108q18 14 36 0', 5),
  ],
  finger: [
    ground('#2B1613'),
    fill('#7A3B2A', 'M60 180q-10-150 100-150t100 150Z'),
    fill('#93503A', 'M100 180q-4-96 60-96t60 96Z'),
  ],
  neutral: [
    ground('#E3E9E4'),
    fill('#F6C65B', circle(226, 56, 20)),
    fill('#B9CDB4', 'M0 180l92-92 70 66 46-40 112 66Z'),
    fill('#9DB89A', 'M0 180v-24q60-26 120-10t110-4 90 12v26Z'),
  ],
};
