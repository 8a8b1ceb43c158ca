/** What is typed into a request, kept in this tab: a reload, and the way to the lesson and back, lose nothing. */

const keyOf = (exercise: string): string => `draft ${exercise}`;

export function draftOf(exercise: string): string {
	try {
		return sessionStorage.getItem(keyOf(exercise)) ?? "";
	} catch {
		return "";
	}
}

export function keepDraft(exercise: string, text: string): void {
	try {
		sessionStorage.setItem(keyOf(exercise), text);
	} catch {
		// Private windows may refuse to store anything; then it is kept as long as the page is open.
	}
}
