/** Keys that are pressed before the page listens: somebody with a clicker does not wait for a script. */
import type { Pressed } from "./keys";

/**
 * Runs in the head of every page. On the pages that have keys it keeps what is pressed, on the root element,
 * until they listen; and what would scroll the stage away does not. On every page it remembers a slash, if nothing came
 * after it: the search opens when it is here.
 */
export const EARLY_KEYS = `(function(){var d=document.documentElement;addEventListener("keydown",function(e){
if(!d.dataset.search&&location.pathname!=="/attacks"&&e.target.closest&&!e.target.closest("input,select,textarea")){
if(e.key==="/")d.dataset.slash="on",e.preventDefault();else delete d.dataset.slash}
if(d.dataset.listening||e.ctrlKey||e.metaKey||e.altKey||!/^\\/(flows|attacks|compare)\\/./.test(location.pathname))return;
var t=e.target,k=e.key,s=/^( |Page(Up|Down)|Arrow\\w+|Home|End)$/.test(k);
if(t.closest("input,select,textarea")||k===" "&&t.closest("a,button,summary")||!s&&k.length!==1)return;
if(s)e.preventDefault();d.dataset.pressed=(d.dataset.pressed||"")+[k,e.code,e.shiftKey].join("\\t")+"\\n"})})()`;

/** What was pressed so far. From now on the page listens itself. */
export function takeEarly(): readonly Pressed[] {
	const { dataset } = document.documentElement;
	const kept = dataset.pressed ?? "";
	delete dataset.pressed;
	dataset.listening = "on";
	return kept
		.split("\n")
		.slice(0, 20)
		.flatMap((line) => {
			const [key, code, shift] = line.split("\t");
			return key && code !== undefined ? [{ key, code, shiftKey: shift === "true" }] : [];
		});
}

/** The page is left; the next one may not listen yet. */
export function stopListening(): void {
	delete document.documentElement.dataset.listening;
}
