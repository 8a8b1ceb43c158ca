import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test } from "vitest";
import { ProseNote } from "../words/ProseNote";
import { speak } from "../words/words";
import { GERMAN } from "./german";

afterEach(() => speak("en", () => undefined));

test("who reads the page in English is told nothing; who reads it in another language, that the lesson is in English", () => {
	expect(renderToStaticMarkup(<ProseNote />)).toBe("");
	speak(GERMAN.lang, GERMAN.translate);
	expect(renderToStaticMarkup(<ProseNote />)).toContain("Der Text der Lektion ist englisch.");
});
