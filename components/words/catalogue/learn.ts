/** The course: its units, their questions and statements, and the piece that is live. */
export const learn: Readonly<Record<string, string>> = {
	// ComesBack
	"From earlier units": "Aus früheren Einheiten",
	"These were missed once, and are due again.": "Sie waren einmal nicht richtig und sind wieder fällig.",
	"Unit {number}: {title}": "Einheit {number}: {title}",
	"1 exercise": "1 Aufgabe",
	"{count} exercises": "{count} Aufgaben",
	// LivePiece
	"Live: {name}": "Live: {name}",
	"Live: hop {number} of {total}": "Live: Hop {number} von {total}",
	"Open on the stage": "Auf der Bühne öffnen",
	"Open ~ on the stage": "Öffnen",
	"Nothing is sent at this hop: it is work inside one party.":
		"Bei diesem Hop wird nichts gesendet: Es ist Arbeit in einer Partei.",
	// MigrationList
	"To do in a system of yours": "In einem eigenen System zu tun",
	"{count} of {all} ticked": "{count} von {all} abgehakt",
	// Prediction
	"Before you press Next": "Bevor du weitergehst",
	"Before hop {number}:": "Vor Hop {number}:",
	"Play to hop {number}": "Bis Hop {number} spielen",
	"No score. The run shows which it was.": "Keine Punkte. Der Lauf zeigt, was es war.",
	"Show hop {number}": "Hop {number} zeigen",
	"Ask again": "Neu fragen",
	"Answered rightly, {date}.": "Richtig beantwortet, {date}.",
	"Missed, {date}.": "Nicht richtig, {date}.",
	"It was {letter}: “{answer}”.": "Es war {letter}: „{answer}“.",
	"Yes. {letter}: “{answer}”.": "Ja. {letter}: „{answer}“.",
	"No. It was {letter}: “{answer}”.": "Nein. Es war {letter}: „{answer}“.",
	"Hop {number}: {what}": "Hop {number}: {what}",
	// ProgressLine
	"Learn OAuth": "OAuth lernen",
	"Begin, unit {number}": "Beginnen, Einheit {number}",
	"Continue, unit {number}": "Weiter, Einheit {number}",
	"{count} units, about {minutes} minutes, any order.":
		"{count} Einheiten, etwa {minutes} Minuten, in beliebiger Folge.",
	"You are in unit {number}.": "Du bist in Einheit {number}.",
	"{count} finished.": "{count} fertig.",
	"{count} finished, you are in unit {number}.": "{count} fertig, du bist in Einheit {number}.",
	"{count} units, about {minutes} minutes.": "{count} Einheiten, etwa {minutes} Minuten.",
	"You have seen all {count}.": "Du hast alle {count} gesehen.",
	"One answer comes back on {day}.": "Eine Antwort kommt wieder: {day}.",
	"{count} answers come back, the first on {day}.": "{count} Antworten kommen wieder, zuerst: {day}.",
	// Statements
	"True or false?": "Wahr oder falsch?",
	"Right.": "Richtig.",
	"Missed.": "Nicht richtig.",
	True: "Wahr",
	False: "Falsch",
	"Seen at {hop}": "Zu sehen bei {hop}",
	"hop {number}: {title}": "Hop {number}: {title}",
	"Yes: it is true.": "Ja: Es ist wahr.",
	"Yes: it is false.": "Ja: Es ist falsch.",
	"No: it is true.": "Nein: Es ist wahr.",
	"No: it is false.": "Nein: Es ist falsch.",
	// Tries
	"Then try it": "Dann probier es",
	"Flow: {title}": "Flow: {title}",
	"Attack: {title}": "Angriff: {title}",
	"Practise: {title}": "Üben: {title}",
	// UnitList
	Units: "Einheiten",
	"Print this unit": "Einheit drucken",
	"{number}, finished:": "{number}, fertig:",
	"{minutes} min": "{minutes} Min.",
	// UnitView
	"Unit {number} of {count}, {group}": "Einheit {number} von {count}, {group}",
	"about {minutes} min": "etwa {minutes} Min.",
	"Questions, and what to try": "Fragen, und was zu probieren ist",
	"Terms: {terms}.": "Begriffe: {terms}.",
	"Back to unit {number}": "Zurück zu Einheit {number}",
	"Finish, and go to unit {number}": "Fertig, weiter zu Einheit {number}",
	"Finish the course": "Kurs beenden",
	// useUnitKeys
	"This is the last unit.": "Das ist die letzte Einheit.",
	"This is the first unit.": "Das ist die erste Einheit.",
};
