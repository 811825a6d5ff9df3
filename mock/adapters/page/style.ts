/** Follows the system's light or dark mode; one column on a phone. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --back: #f5f6f8; --card: #fff; --line: #dfe3e8; --text: #1b2330; --muted: #586273; --accent: #2f5fd0; --soft: #e9eefb;
  --good: #14713d; --good-soft: #ddf3e5; --bad: #b0252f; --bad-soft: #fbe3e4;
  --run: #1f57c3; --run-soft: #e0eafd; --warn: #865300; --warn-soft: #fbedd3; --idle: #56606f; --idle-soft: #e9ecf0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #10141b; --card: #181e27; --line: #2b3442; --text: #e6eaf0; --muted: #9aa6b6; --accent: #8ab0ff; --soft: #223052;
    --good: #6ddc9b; --good-soft: #163526; --bad: #ff9a9e; --bad-soft: #45201f;
    --run: #8fb8ff; --run-soft: #1d2f52; --warn: #f2c068; --warn-soft: #3d2f14; --idle: #a9b4c2; --idle-soft: #2a323d;
  }
}
* { box-sizing: border-box; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0; color: var(--text); background: var(--back); }
header, main { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.25rem; display: grid; grid-template-columns: 1fr auto; gap: .25rem 1.5rem; align-items: baseline; }
h1 { font-size: 1.35rem; margin: 0; } h1 small, h2 small { font-weight: 400; color: var(--muted); font-size: .85rem; }
h2 { font-size: 1rem; margin: 0 0 .75rem; } .card p { margin: .4rem 0; }
header p { margin: 0; color: var(--muted); grid-column: 1 / -1; } #clock { grid-area: 1 / 2; font-variant-numeric: tabular-nums; }
main { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 1rem; padding-bottom: 3rem; margin-top: 1rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem; grid-column: span 12; min-width: 0; }
#timelines, #deployments { grid-column: span 8; } #visitors-by-country, #visitors-by-day { grid-column: span 4; }
#requests { grid-column: span 7; } #projects { grid-column: span 5; }
a { color: var(--accent); } code, pre { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; }
code { overflow-wrap: anywhere; } .muted { color: var(--muted); }
.controls { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; }
.controls div { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; } .controls label { color: var(--muted); }
.controls p { margin: 0; color: var(--muted); }
.planned { grid-column: span 12; margin: 0; } .planned:not(:has(*)) { display: none; }
button, select { font: inherit; color: inherit; padding: .3rem .8rem; border-radius: 7px; border: 1px solid var(--line); background: var(--back); max-width: 100%; }
button { background: var(--soft); border-color: transparent; color: var(--accent); font-weight: 600; cursor: pointer; }
button:hover { border-color: var(--accent); } button.danger { background: var(--bad-soft); color: var(--bad); } button.danger:hover { border-color: var(--bad); }
.pill { display: inline-block; padding: 0 .55rem; border-radius: 99px; font-size: .8rem; font-weight: 600; white-space: nowrap; line-height: 1.6; }
.good { --tone: var(--good); --tone-soft: var(--good-soft); } .bad { --tone: var(--bad); --tone-soft: var(--bad-soft); }
.run { --tone: var(--run); --tone-soft: var(--run-soft); } .warn { --tone: var(--warn); --tone-soft: var(--warn-soft); }
.idle { --tone: var(--idle); --tone-soft: var(--idle-soft); } .pill { color: var(--tone); background: var(--tone-soft); }
.scroll { max-height: 22rem; overflow: auto; } #requests-scroll { max-height: 30rem; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; color: var(--muted); font-size: .8rem; position: sticky; top: 0; background: var(--card); }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
tbody tr:last-child td { border-bottom: 0; } td { font-variant-numeric: tabular-nums; } time { white-space: nowrap; }
.deployment + .deployment { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: 1rem; }
.timeline { display: block; width: 100%; height: 12px; border-radius: 6px; } rect { fill: var(--tone); } rect.empty { fill: var(--idle-soft); }
.reason { overflow-wrap: anywhere; } .jobs summary { cursor: pointer; } .jobs pre { margin: .3rem 0; } dl button { margin-bottom: .4rem; }
ol { list-style: none; margin: 0; padding: 0; }
.jobs { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: .3rem 1rem; }
.bars li { display: flex; align-items: center; gap: .5rem; font-size: 13px; } .bars span { width: 36%; } .bars b { font-weight: 400; margin-left: auto; }
.bars svg { height: 1rem; width: 50%; border-radius: 3px; } .accent { --tone: var(--accent); } .columns rect:hover { fill: var(--text); }
.columns { display: block; width: 100%; height: 9rem; border-bottom: 1px solid var(--line); }
.ends { display: flex; justify-content: space-between; color: var(--muted); font-size: .8rem; }
.requests li { border-bottom: 1px solid var(--line); } .requests li:last-child { border: 0; }
.requests summary { cursor: pointer; padding: .35rem 0; overflow-wrap: anywhere; } .requests .path { font: 13px/1.5 ui-monospace, monospace; }
.requests dl { margin: 0 0 .75rem; } dt { color: var(--muted); font-size: .8rem; } dd { margin: 0 0 .4rem; }
pre { margin: 0; padding: .6rem .75rem; background: var(--back); border-radius: 7px; overflow: auto; max-height: 18rem; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 60rem) { main > .card { grid-column: span 12 !important; } }
@media (max-width: 36rem) { .wide { display: none; } header { display: block; } .jobs { grid-template-columns: 1fr; } .card { padding: .8rem; } }
`;
