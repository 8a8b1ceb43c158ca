/** What an agent shows to its user. */
import { type HeaderList, type HttpResponse, page } from "../../http/message";
import { documentOf, html } from "../html";

export const AGENT_NAME = "Photo agent";
/** Where a prompt is sent. */
export const PROMPT_PATH = "/prompt";

const HEADERS = [
	["Cache-Control", "no-store"],
	["Referrer-Policy", "no-referrer"],
] as const;

/** The front page: one field. @param prompt where it is sent */
export const agentFront = (prompt: string): HttpResponse =>
	page(
		200,
		documentOf(
			AGENT_NAME,
			html`<main>
<h1>${AGENT_NAME}</h1>
<form method="post" action="${prompt}">
<label>What shall I do? <input name="prompt" required></label>
<button type="submit">Ask</button>
</form>
</main>`,
		),
		HEADERS,
	);

/** What the agent did. */
export const agentDone = (results: readonly string[], headers: HeaderList = []): HttpResponse =>
	page(
		200,
		documentOf(
			"Done",
			html`<main>
<h1>Done</h1>
<ul>
${results.map((result) => html`<li>${result}</li>\n`)}</ul>
</main>`,
		),
		[...headers, ...HEADERS],
	);

/** Says in plain words that the agent did not go on. */
export const agentStopped = (reason: string, headers: HeaderList = [], again = "/"): HttpResponse =>
	page(
		400,
		documentOf(
			"Not done",
			html`<main>
<h1>This is not done</h1>
<p>The agent stopped: <code>${reason}</code></p>
<p><a href="${again}">Ask again</a></p>
</main>`,
		),
		[...headers, ...HEADERS],
	);
