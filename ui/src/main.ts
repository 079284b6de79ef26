// Where does the window begin? It finds its host and puts the program on the page.
import { mount } from 'svelte';
import App from './App.svelte';
import { Desk } from './backend/desk.svelte';
import { http } from './backend/http';
import { inDesktopWindow, tauri } from './backend/tauri';
import { inEnglish } from './text/words';
import './shared/look.css';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app');
// Readers pronounce by this, and hyphens break by it.
if (inEnglish) document.documentElement.lang = 'en';
mount(App, { target, props: { desk: new Desk(inDesktopWindow() ? tauri : http) } });
