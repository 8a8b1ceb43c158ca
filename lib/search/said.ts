/**
 * What somebody says of a thing, brought to one form: one word for what is written in several ways, and of a question
 * only the words that tell what it is about.
 */

/** Lower case, without accents and marks of its script. */
export const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Words of a question that say nothing of what is asked about. */
const FILLERS = new Set(
	`a about an and any are as at be between by can did difference do does for from get have how i if in into is it its
	like me mean means my of on or our should so than that the their then there this to use used using versus vs was we
	what when where which who why will with work works you your`.split(/\s+/),
);

/** What is written as one word, as two, or in several forms. */
const SAME: readonly (readonly [pattern: RegExp, word: string])[] = [
	[/\b(?:log|sign)(?:s|ged|ning|ing|ed)?[ -]?(?:in|on)\b/g, "login"],
	[/\b(?:log|sign)(?:s|ged|ning|ing|ed)?[ -]?(?:out|off)\b/g, "logout"],
	[/\bsingle[ -]login\b/g, "sso"],
	[/\b(?:machine|server|service)[ -](?:to|2)[ -](?:machine|server|service)\b/g, "m2m"],
	[/\bsingle[ -]page[ -]app(?:lication)?s?\b/g, "spa"],
	[/\bexpir(?:es|ed|ing|ation|y|e)\b/g, "expire"],
	[/\bst(?:eals|ealing|eal|olen|ole)\b/g, "stolen"],
];

/** Names that end so, and are no plurals. */
const NO_PLURALS = new Set(["cors", "dns", "https", "jwks", "mtls", "tls"]);
const PLURAL = /^(\p{L}{2,}[^ius\P{L}])s$/u;

/** One of several. */
const singular = (word: string): string => (NO_PLURALS.has(word) ? word : word.replace(PLURAL, "$1"));

function wordsIn(text: string): readonly string[] {
	const same = SAME.reduce((said, [pattern, word]) => said.replace(pattern, word), text);
	return same.split(/(?:[^\p{L}\p{N}.]|(?<!\d)\.|\.(?!\d))+/u).filter((word) => word !== "");
}

/** Letters and digits, word by word, with one word for the same. @param text plain */
export const wordsSaid = (text: string): readonly string[] => wordsIn(text).map(singular);

/** The words of a question that tell what it is about; all of them, where none does. @param text plain */
export function wordsAsked(text: string): readonly string[] {
	const words = wordsIn(text);
	const telling = words.filter((word) => !FILLERS.has(word));
	return (telling.length > 0 ? telling : words).map(singular);
}
