/** The colours are the dashboard's, so that signing in feels like the same place. */
export const style = `
:root {
  color-scheme: light dark;
  --bg: light-dark(#f7f8fa, #0f1318);
  --surface: light-dark(#ffffff, #161b22);
  --raised: light-dark(#eef1f5, #1f2630);
  --line: light-dark(#dde2e9, #2b333f);
  --text: light-dark(#1a2027, #e6eaf0);
  --muted: light-dark(#525d6b, #a3aebd);
  --primary: light-dark(#0b5cad, #7cb7ff);
  --on-primary: light-dark(#ffffff, #0f1318);
  --control: light-dark(#7a8594, #6c7888);
  --tint: light-dark(#e6f0fb, #12283f);
}
* { box-sizing: border-box; }
body {
  display: grid; place-items: center; min-height: 100dvh; margin: 0; padding: 24px 16px;
  background: radial-gradient(80rem 40rem at 50% -20rem, var(--tint), transparent), var(--bg);
  color: var(--text);
  font: 15px/22px system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
main {
  width: min(100%, 27rem); padding: 28px;
  background: var(--surface); border: 1px solid var(--line); border-radius: 12px;
  box-shadow: 0 1px 2px #0000000f, 0 12px 32px #00000014;
}
header { display: flex; align-items: center; gap: 10px; margin-bottom: 24px; font-weight: 600; }
.mark { width: 28px; height: 28px; }
.mark rect { fill: #0b5cad; }
.mark path { fill: #fff; }
h1 { margin: 0 0 4px; font-size: 22px; line-height: 30px; letter-spacing: -0.01em; }
h2 { margin: 24px 0 8px; font-size: 13px; line-height: 20px; font-weight: 600; color: var(--muted); }
p { margin: 0 0 8px; color: var(--muted); text-wrap: pretty; }
ul { display: grid; gap: 8px; margin: 0; padding: 0; list-style: none; }
button, .button {
  font: inherit; color: inherit; cursor: pointer; border-radius: 8px; min-height: 44px;
  border: 1px solid var(--control); background: transparent; padding: 8px 16px; text-decoration: none;
}
button:hover, .button:hover { background: var(--raised); }
button:focus-visible, a:focus-visible { outline: 2px solid var(--primary); outline-offset: 2px; }
.person {
  display: grid; grid-template-columns: 40px 1fr; align-items: center; gap: 0 12px; width: 100%;
  padding: 8px 12px; text-align: start; border-color: var(--line);
}
.person:hover { border-color: var(--primary); background: var(--tint); }
.person b { font-weight: 600; }
.initials {
  grid-row: span 2; display: grid; place-items: center; width: 40px; height: 40px; border-radius: 50%;
  background: var(--raised); color: var(--primary); font-size: 14px; font-weight: 600;
}
.may { font-size: 13px; line-height: 20px; color: var(--muted); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: pre; }
.actions { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 24px; align-items: center; }
.primary { background: var(--primary); border-color: var(--primary); color: var(--on-primary); }
.primary:hover { background: var(--primary); filter: brightness(1.1); }
.quiet { border-color: transparent; color: var(--primary); padding-inline: 8px; margin-inline-start: -8px; }
.note { margin: 24px 0 0; padding-top: 16px; border-top: 1px solid var(--line); font-size: 13px; line-height: 20px; }
@media (max-width: 30rem) {
  body { place-items: start stretch; padding: 0; background: var(--surface); }
  main { width: 100%; padding: 20px 16px; border: 0; border-radius: 0; box-shadow: none; }
}
@media (prefers-reduced-motion: no-preference) { button { transition: background 120ms, border-color 120ms; } }
@media (forced-colors: active) { .initials { border: 1px solid; } }
`;
