// Developers only: every kind of screen of the practice phone, drawn, beside the same screen as text.
//
// `cargo run --example screens` in crates/phone prints what is shown here; the checks in e2e/gallery.test.ts
// measure it in Chromium and in WebKit. By hand: `npm run gallery`, with ?from=0&count=12 and ?only=wechat.chat.
import { mount } from 'svelte';
import type { Screen } from '../src/generated/contract';
import '../src/shared/look.css';
import Gallery from './Gallery.svelte';

export interface Shown {
  kind: string;
  phone: number;
  screen: Screen;
  drawing: string;
}

const asked = new URLSearchParams(location.search);
const lines = (await (await fetch('./screens.jsonl')).text()).trim().split('\n');
const all = lines.map((line) => JSON.parse(line) as Shown);
const only = all.filter((shown) => shown.kind.includes(asked.get('only') ?? ''));
const from = Number(asked.get('from') ?? 0);
const shown = only.slice(from, from + Number(asked.get('count') ?? only.length));

const target = document.getElementById('gallery');
if (target !== null) mount(Gallery, { target, props: { shown } });
document.documentElement.dataset['ready'] = String(shown.length);
