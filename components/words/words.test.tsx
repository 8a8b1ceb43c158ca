import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, test } from "vitest";
import { mark } from "./text";
import { language, rich, speak, t } from "./words";

const german: Readonly<Record<string, string>> = {
	"Next hop": "Nächster Schritt",
	"{count} of {all} hops": "Von {all} Schritten {count}",
	"Press {key} for {what}": "Für {what} drücke {key}",
	"Open ~ of a question": "Offen",
};

afterEach(() => speak("en", () => undefined));

describe("in English", () => {
	test("a text is itself, and values are filled in", () => {
		expect(t("Next hop")).toBe("Next hop");
		expect(t("{count} of {all} hops", { count: 3, all: 21 })).toBe("3 of 21 hops");
		expect(language()).toBe("en");
	});

	test("what tells two meanings apart is not shown", () => {
		expect(t("Open ~ of a question")).toBe("Open");
	});
});

describe("in a language", () => {
	test("a text is looked up, and its values stand where the language wants them", () => {
		speak("de", (english) => german[english]);
		expect(language()).toBe("de");
		expect(t("Next hop")).toBe("Nächster Schritt");
		expect(t("{count} of {all} hops", { count: 3, all: 21 })).toBe("Von 21 Schritten 3");
		expect(t("Open ~ of a question")).toBe("Offen");
		expect(t(mark("Next hop"))).toBe("Nächster Schritt");
	});

	test("what it does not have is said in English", () => {
		speak("de", (english) => german[english]);
		expect(t("Never translated")).toBe("Never translated");
	});

	test("elements are filled in", () => {
		speak("de", (english) => german[english]);
		const said = rich("Press {key} for {what}", { key: <kbd>?</kbd>, what: "help" });
		expect(renderToStaticMarkup(said)).toBe("Für help drücke <kbd>?</kbd>");
	});

	test("a value that looks like a place for one is not filled in again", () => {
		expect(t("{count} of {all} hops", { count: "{all}", all: 2 })).toBe("{all} of 2 hops");
	});
});

test("the compiler refuses what cannot be found in the source, and values that do not fit", () => {
	const compiled = (variable: string) => {
		// @ts-expect-error: not written out
		t(variable);
		// @ts-expect-error: a value is missing
		t("{count} hops", {});
		// @ts-expect-error: all values are missing
		t("{count} hops");
		// @ts-expect-error: a value that the text does not have
		t("Next hop", { count: 2 });
	};
	expect(compiled).toBeTypeOf("function");
});
