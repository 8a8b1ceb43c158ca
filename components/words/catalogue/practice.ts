/** Practice: its index, the sets, the cards that come back, and the requests that are written. */
export const practice: Readonly<Record<string, string>> = {
	// CaptureExercise, TaskBar
	"Go on with this run": "Mit diesem Lauf weitermachen",
	"Begin anew": "Neu beginnen",
	"Play it in free play": "Im freien Spiel spielen",
	"Server, client and API are the real ones of this site. “Judge it” leads back here with your run: it is played again, and its final world says whether the goal is reached. Other protections may be raised, and none lowered.":
		"Server, Client und API sind die echten dieser Site. „Beurteilen“ führt mit deinem Lauf hierher zurück: Er wird noch einmal gespielt, und wie er endet, sagt, ob das Ziel erreicht ist. Anderer Schutz darf höher stehen, keiner niedriger.",
	"The address of your run": "Die Adresse deines Laufs",
	"It is filled in when you come back. You can also paste that of a run that you played elsewhere.":
		"Sie steht hier, wenn du zurückkommst. Du kannst auch die eines Laufs einfügen, den du anderswo gespielt hast.",
	"Play it and judge": "Spielen und beurteilen",
	"That run failed in our simulator, not in OAuth. {error}":
		"Dieser Lauf scheiterte an unserem Simulator, nicht an OAuth. {error}",
	"Task of Practice": "Aufgabe aus dem Üben",
	"The goal: {goal}.": "Das Ziel: {goal}.",
	"Judge it": "Beurteilen",
	"Leave the task": "Aufgabe verlassen",
	// DueCards
	"Spaced cards": "Karten mit Abstand",
	"What was missed comes back": "Was nicht gelang, kommt wieder",
	"All sets": "Alle Reihen",
	"card {at} of {all}": "Karte {at} von {all}",
	"No card is due.": "Keine Karte ist fällig.",
	"An exercise that you miss comes back here after one day, and, if you answer it rightly then, once more after seven.":
		"Eine Aufgabe, die dir nicht gelingt, kommt nach einem Tag hierher zurück, und wenn du sie dann richtig beantwortest, nach sieben Tagen noch einmal.",
	"Choose a set": "Eine Reihe wählen",
	"Next card": "Nächste Karte",
	"Where it is from": "Woher sie ist",
	"{set}, made from the run of {lesson}.": "{set}, gemacht aus dem Lauf {lesson}.",
	"The set of {lesson}": "Die Reihe zu {lesson}",
	"the lesson": "der Lektion",
	"A question of the course: {unit}.": "Eine Frage des Kurses: {unit}.",
	"You missed it before. It is asked in its unit, beside the run that answers it.":
		"Sie gelang dir noch nicht. Sie wird in ihrer Einheit gestellt, neben dem Lauf, der sie beantwortet.",
	"Open the unit": "Die Einheit öffnen",
	"This version of the site does not ask this any more.": "Diese Version der Site fragt das nicht mehr.",
	"{card} was remembered by another one.": "{card} hat sich eine andere gemerkt.",
	"{set} is still there.": "{set} gibt es noch.",
	"Its set": "Die Reihe dazu",
	"Forget this card": "Diese Karte vergessen",
	// ExerciseDesk
	"Check again": "Noch einmal prüfen",
	Check: "Prüfen",
	"Watch it on the stage": "Auf der Bühne ansehen",
	"No more hints": "Keine weiteren Tipps",
	"Hint {at} of 3": "Tipp {at} von 3",
	Skip: "Überspringen",
	// Feedback, past
	"What the run says": "Was der Lauf sagt",
	"This is the answer, as the run has it. It is not counted as yours.":
		"Das ist die Antwort, wie der Lauf sie hat. Sie zählt nicht als deine.",
	"This exercise failed in our simulator, not in OAuth. Your answer is kept.":
		"Diese Aufgabe scheiterte an unserem Simulator, nicht an OAuth. Deine Antwort bleibt erhalten.",
	"Nothing yet. Your answer is judged by playing the run again.":
		"Noch nichts. Deine Antwort wird beurteilt, indem der Lauf noch einmal gespielt wird.",
	"Hint {number}.": "Tipp {number}.",
	"See this hop in the lesson": "Diesen Hop in der Lektion ansehen",
	"See the hop that shows it": "Den Hop ansehen, der es zeigt",
	"This is about what you sent. Your request is another one by now, and has not been sent.":
		"Das gilt für das, was du gesendet hast. Deine Anfrage ist inzwischen eine andere und noch nicht gesendet.",
	// Foot
	"Show the answer": "Antwort zeigen",
	// InThisSet
	"In this set": "In dieser Reihe",
	"Made from the run of {lesson}.": "Gemacht aus dem Lauf von {lesson}.",
	"Shuffle again": "Neu mischen",
	"Copy the link to this exercise": "Link zu dieser Aufgabe kopieren",
	// NotMade
	"Playing the run, and making exercises of it.": "Der Lauf wird gespielt, und Aufgaben werden daraus gemacht.",
	"These exercises could not be fetched: the server cannot be reached. It is tried again.":
		"Diese Aufgaben waren nicht zu holen: Der Server ist nicht erreichbar. Es wird noch einmal versucht.",
	"These exercises could not be made. That failed in our simulator, not in OAuth.":
		"Diese Aufgaben ließen sich nicht machen. Das scheiterte an unserem Simulator, nicht an OAuth.",
	// OptionsExercise, OrderExercise
	"The request as it arrived": "Die Anfrage, wie sie ankam",
	"Use the arrows, or Alt + ↑ ↓ on a card. Or press a card, and then the one whose place it takes.":
		"Nimm die Pfeile, oder Alt + ↑ ↓ auf einer Karte. Oder drücke eine Karte und dann die, deren Platz sie einnimmt.",
	"Use the arrows. Or press a card, and then the one whose place it takes.":
		"Nimm die Pfeile. Oder drücke eine Karte und dann die, deren Platz sie einnimmt.",
	"Move up: {card}": "Nach oben: {card}",
	"Move down: {card}": "Nach unten: {card}",
	"Card {from}, now position {to} of {all}: {card}": "Karte {from}, jetzt Platz {to} von {all}: {card}",
	// PracticeIndex
	"One set of exercises for each lesson, made from its own run: put the hops in order, say who holds what, find the check that refused, tell two messages apart, write a request. The run itself, played again, says what holds. There is no score. What you miss comes back after one day, and after seven more.":
		"Eine Reihe Aufgaben zu jeder Lektion, gemacht aus ihrem eigenen Lauf: Hops ordnen, sagen, wer was hält, die Prüfung finden, die abgelehnt hat, zwei Nachrichten unterscheiden, eine Anfrage schreiben. Der Lauf selbst, noch einmal gespielt, sagt, was stimmt. Es gibt keine Punkte. Was dir nicht gelingt, kommt nach einem Tag wieder und nach sieben weiteren.",
	"1 card is due.": "1 Karte ist fällig.",
	"{count} cards are due.": "{count} Karten sind fällig.",
	"You missed it before.": "Sie gelang dir noch nicht.",
	"You missed them before.": "Sie gelangen dir noch nicht.",
	"Answer {count} cards": "{count} Karten beantworten",
	"{count} done": "{count} gelöst",
	"{count} missed": "{count} offen geblieben",
	// PracticeSet, SetHead, StandingMark
	"Exercise {at} of {all}: {name}": "Aufgabe {at} von {all}: {name}",
	"{lesson}, from memory": "{lesson}, aus dem Kopf",
	"set {at} of {all}": "Reihe {at} von {all}",
	"This lesson has no exercises yet.": "Zu dieser Lektion gibt es noch keine Aufgaben.",
	"{at} of {all} exercises in this set": "Aufgabe {at} von {all} dieser Reihe",
	"Next set": "Nächste Reihe",
	"Next exercise": "Nächste Aufgabe",
	Exercises: "Aufgaben",
	Exercise: "Aufgabe",
	"Spaced cards: {count} due": "Karten: {count} fällig",
	"not answered yet": "noch nicht beantwortet",
	done: "gelöst",
	"missed so far": "bisher nicht gelungen",
	// place
	"The seed in this link cannot be read, so this is the usual shuffle.":
		"Der Startwert in diesem Link ist nicht lesbar, darum ist das die übliche Mischung.",
	"The number in this link is that of no exercise, so this is the first one.":
		"Die Nummer in diesem Link gehört zu keiner Aufgabe, darum ist das die erste.",
	"Neither number nor seed of this link can be read, so this is the first exercise of the usual shuffle.":
		"Weder Nummer noch Startwert dieses Links sind lesbar, darum ist das die erste Aufgabe der üblichen Mischung.",
	"This set has {count} exercises and none of that number, so this is the last one.":
		"Diese Reihe hat {count} Aufgaben und keine mit dieser Nummer, darum ist das die letzte.",
	// write/Answered, write/CheckMark
	"This try failed in our simulator, not in OAuth. Your text is kept.":
		"Dieser Versuch scheiterte an unserem Simulator, nicht an OAuth. Dein Text bleibt erhalten.",
	"What answers could not be fetched: the server of this page cannot be reached. Your text is kept.":
		"Was antwortet, war nicht zu holen: Der Server dieser Seite ist nicht erreichbar. Dein Text bleibt erhalten.",
	"It was not sent.": "Nichts wurde gesendet.",
	"Refused by: {check}.": "Abgelehnt von: {check}.",
	"{name} is framed in your request.": "{name} ist in deiner Anfrage umrandet.",
	"Answered.": "Beantwortet.",
	Answer: "Antwort",
	"No answer. No server saw it, so there is no stamp.":
		"Keine Antwort. Kein Server hat sie gesehen, darum gibt es keinen Stempel.",
	"The answer": "Die Antwort",
	"It brings": "Sie bringt",
	"Which check refused it": "Welche Prüfung sie abgelehnt hat",
	"What {party} checked": "Was geprüft wurde: {party}",
	"What it checked": "Was geprüft wurde",
	"Passed:": "Bestanden:",
	"Refused:": "Abgelehnt:",
	"Not reached:": "Nicht erreicht:",
	// write/Editor, write/HeldValues, write/WriteExercise
	"Your request": "Deine Anfrage",
	"Breaks after & are not sent. Content-Length is added. A value that you hold goes in percent-encoded where that is needed. Each try starts from the same moment.":
		"Umbrüche nach & werden nicht gesendet. Content-Length kommt dazu. Ein Wert, den du hast, wird prozentkodiert eingesetzt, wo es nötig ist. Jeder Versuch beginnt im selben Augenblick.",
	"You hold": "Du hast",
	"Put it in: {value}": "Einsetzen: {value}",
	"Insert a held value": "Einen Wert einsetzen",
	Send: "Senden",
	"Bring it back": "Zurückholen",
	"Start from blank": "Leer beginnen",
	"try {count}": "Versuch {count}",
};
