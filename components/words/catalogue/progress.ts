/** Progress: how it is kept, its own page, and what is taken along from there. */
export const progress: Readonly<Record<string, string>> = {
	// Asks, KeptWords, ProgressNotice
	"Keep it": "Behalten",
	"Kept on this machine only.": "Nur auf diesem Gerät gespeichert.",
	"Progress will not be kept.": "Der Fortschritt wird nicht gespeichert.",
	"Your progress": "Dein Fortschritt",
	"Export it": "Exportieren",
	"Remove what was set aside, for good?": "Das Beiseitegelegte endgültig löschen?",
	"Remove it": "Löschen",
	"Progress will not be kept: this browser stores nothing for this page.":
		"Der Fortschritt wird nicht gespeichert: Dieser Browser speichert nichts für diese Seite.",
	"Your progress could not be read. It was set aside, as it was. Export it, and go on without it.":
		"Dein Fortschritt war nicht lesbar. Er wurde beiseitegelegt, so wie er war. Exportiere ihn und mach ohne ihn weiter.",
	"One entry of your progress could not be read. What was stored was set aside, as it was, and the rest goes on.":
		"Ein Eintrag deines Fortschritts war nicht lesbar. Das Gespeicherte wurde beiseitegelegt, so wie es war, und der Rest geht weiter.",
	"{count} entries of your progress could not be read. What was stored was set aside, as it was, and the rest goes on.":
		"{count} Einträge deines Fortschritts waren nicht lesbar. Das Gespeicherte wurde beiseitegelegt, so wie es war, und der Rest geht weiter.",
	// dates
	due: "fällig",
	"comes back {date}": "kommt wieder: {date}",
	// AnkiButton
	"{missed} of exercises that you missed, {terms} of terms.":
		"{missed} zu Aufgaben, die nicht richtig waren, {terms} zu Begriffen.",
	"The cards could not be made: a part of the site could not be fetched.":
		"Die Karten ließen sich nicht erstellen: Ein Teil der Website war nicht erreichbar.",
	"Cards for Anki": "Karten für Anki",
	// CompletionSheet
	"What was done in this browser": "Was in diesem Browser getan wurde",
	"Par Avion, an OAuth playground.": "Par Avion, ein Spielplatz für OAuth.",
	"As this browser remembers it on {date}.": "So, wie dieser Browser es am {date} weiß.",
	"Units of the course": "Einheiten des Kurses",
	"No unit was finished.": "Keine Einheit ist fertig.",
	Unit: "Einheit",
	"Finished on": "Beendet am",
	"Questions of the course: {done} answered rightly at least once, {missed} not so far.":
		"Fragen des Kurses: {done} mindestens einmal richtig beantwortet, {missed} bisher nicht.",
	"Sets of practice": "Reihen zum Üben",
	"No exercise was answered.": "Keine Aufgabe wurde beantwortet.",
	"Made from the lesson": "Aus der Lektion",
	"Answered rightly at least once": "Mindestens einmal richtig",
	"Not so far": "Bisher nicht",
	"Last answer": "Letzte Antwort",
	"This sheet says what was done in this browser. It does not say who did it.":
		"Dieses Blatt sagt, was in diesem Browser getan wurde. Es sagt nicht, wer es getan hat.",
	// ImportButton
	"The file could not be read. Nothing was changed.": "Die Datei war nicht lesbar. Nichts wurde geändert.",
	Import: "Import",
	"This file holds no progress of this site. Nothing was changed.":
		"Diese Datei enthält keinen Fortschritt dieser Site. Nichts wurde geändert.",
	"Took {answers} and {units} from the file.": "Aus der Datei übernommen: {answers} und {units}.",
	"1 answer": "1 Antwort",
	"{count} answers": "{count} Antworten",
	"1 finished unit": "1 fertige Einheit",
	"{count} finished units": "{count} fertige Einheiten",
	"1 answer stayed out: what is kept here is newer.":
		"1 Antwort wurde nicht übernommen: Die hier gespeicherte ist neuer.",
	"{count} answers stayed out: what is kept here is newer.":
		"{count} Antworten wurden nicht übernommen: Die hier gespeicherten sind neuer.",
	"1 entry could not be read.": "1 Eintrag war nicht lesbar.",
	"{count} entries could not be read.": "{count} Einträge waren nicht lesbar.",
	// Kept
	"What is kept": "Was gespeichert ist",
	"Nothing yet. Begin with a set of practice.": "Noch nichts. Beginne mit einer Reihe zum Üben.",
	"Units finished": "Beendete Einheiten",
	"Questions of the course: {done} answered rightly, {missed} missed so far.":
		"Fragen des Kurses: {done} richtig beantwortet, {missed} bisher nicht.",
	"1 card is due": "1 Karte ist fällig",
	"{count} cards are due": "{count} Karten sind fällig",
	"{done} answered rightly, {missed} missed so far": "{done} richtig beantwortet, {missed} bisher nicht",
	"{done} answered rightly, {missed} missed so far, {back}":
		"{done} richtig beantwortet, {missed} bisher nicht, {back}",
	// ProgressPage
	"What you have finished and answered, kept in this browser on this machine. Nothing is sent anywhere, so nobody else can see it, and nobody can give it back: export it if you want to keep it.":
		"Was du beendet und beantwortet hast, gespeichert in diesem Browser auf diesem Gerät. Nichts wird irgendwohin gesendet, also kann es sonst niemand sehen, und niemand kann es zurückgeben: Exportiere es, wenn du es behalten willst.",
	"Take it along": "Mitnehmen",
	"A file that this page reads again, in any browser.": "Eine Datei, die diese Seite in jedem Browser wieder liest.",
	Export: "Export",
	"What the file brings is added. Where both know an answer, the newer one stays.":
		"Was die Datei bringt, kommt hinzu. Wo beide eine Antwort kennen, bleibt die neuere.",
	"The same in a few lines, for a message or a notebook.":
		"Dasselbe in wenigen Zeilen, für eine Nachricht oder ein Heft.",
	"Exercises that you missed, and every term of the glossary, as a text file that Anki imports.":
		"Aufgaben, die nicht richtig waren, und alle Begriffe des Glossars als Textdatei, die Anki importiert.",
	"A page to print: what was done in this browser, and when.":
		"Eine Seite zum Drucken: was in diesem Browser getan wurde, und wann.",
	"Completion sheet": "Abschlussblatt",
	"Removes all of it from this browser.": "Löscht alles davon aus diesem Browser.",
	Clear: "Leeren",
	"Remove all progress from this browser, for good?": "Allen Fortschritt endgültig aus diesem Browser löschen?",
	// as-text
	"Par Avion: what was done in one browser, until {date}": "Par Avion: was in einem Browser getan wurde, bis {date}",
	"Units finished: {count}": "Beendete Einheiten: {count}",
	"Questions of the course: {done} answered rightly, {missed} missed so far":
		"Fragen des Kurses: {done} richtig beantwortet, {missed} bisher nicht",
	"Sets of practice: {count}": "Reihen zum Üben: {count}",
};
