/** Free play: what can be done with the hop that is shown, and the forms for it. */
export const freeHand: Readonly<Record<string, string>> = {
	// AgainForm
	"What you copied, kept or were sent. It leaves from your program, with no cookies but those in the letter.":
		"Was du kopiert, behalten oder bekommen hast. Es geht von deinem Programm aus, ohne andere Cookies als die im Brief.",
	"Send it again": "Erneut senden",
	"Change it first": "Erst ändern",
	// AnswerForm
	"This request reached your own address. Without an answer of yours it gets an empty page.":
		"Diese Anfrage hat deine eigene Adresse erreicht. Ohne Antwort von dir bekommt sie eine leere Seite.",
	"Location: where the browser is sent": "Location: wohin der Browser geschickt wird",
	"Body, where it is sent nowhere": "Body, wenn er nirgendwohin geschickt wird",
	"Answer ~ a request": "Antworten",
	// Builder
	"What to send": "Was du sendest",
	"No slot is empty.": "Kein Feld ist leer.",
	"One slot is empty.": "Ein Feld ist leer.",
	"{count} slots are empty.": "{count} Felder sind leer.",
	"Send it": "Senden",
	"Send without it": "Ohne es senden",
	"Send without them": "Ohne sie senden",
	// ChangeSheet
	"Who receives it takes it for what the sender wrote.":
		"Wer die Nachricht empfängt, hält sie für das, was abgesendet wurde.",
	"The run is played again with it. Undo takes it back.":
		"Der Lauf wird damit neu gespielt. „Rückgängig“ nimmt es zurück.",
	"Let the changed one pass": "Geändert durchlassen",
	"Leave it as it was": "Lassen, wie es war",
	"Change it, and send it again": "Ändern und erneut senden",
	"It leaves from your own program.": "Abgesendet von deinem eigenen Programm.",
	"Send the changed one": "Geändert senden",
	"Send it as it is": "Unverändert senden",
	// DraftFields
	"my program": "meinem Programm",
	"no cookies": "ohne Cookies",
	"my browser": "meinem Browser",
	"with its cookies": "mit seinen Cookies",
	"Ada's page": "Adas Seite",
	"her cookies at the client": "ihre Cookies beim Client",
	"a query parameter": "Query-Parameter",
	"a header": "Header",
	"a form parameter": "Formularparameter",
	body: "Body",
	"sent from": "gesendet von",
	method: "Methode",
	address: "Adresse",
	more: "mehr",
	add: "hinzufügen",
	"name and value": "Name und Wert",
	// Form
	"Send again": "Erneut senden",
	"Send my own request": "Eigene Anfrage senden",
	"Send Ada a link": "Link an Ada",
	// Hand
	"In your hands": "In deinen Händen",
	"What to do with this hop": "Was du mit diesem Hop tun kannst",
	"Let pass": "Durchlassen",
	"Wait 5 minutes": "5 Min. warten",
	"1 place, {count} done": "1 Platz, {count} getan",
	"{places} places, {count} done": "{places} Plätze, {count} getan",
	// InHand
	"“{name}”": "„{name}“",
	"In your hands: it has reached your own address.": "In deinen Händen: er hat deine eigene Adresse erreicht.",
	"In your hands: {why}": "In deinen Händen: {why}",
	"It would be in your hands from {places}.": "In deinen Händen wäre er von {places} aus.",
	"{one} or {other}": "{one} oder {other}",
	// LureForm
	"Ada opens it in another tab. Where her own server asks her, she signs in and agrees.":
		"Ada öffnet ihn in einem anderen Tab. Wo ihr eigener Server fragt, meldet sie sich an und stimmt zu.",
	Address: "Adresse",
	"another one": "eine andere",
	"Send the link": "Den Link senden",
	// SlotField
	"Name of the query": "Name des Query-Parameters",
	"query name": "Name (Query)",
	"Value of the query": "Wert des Query-Parameters",
	"Name of the header": "Name des Headers",
	"header name": "Name (Header)",
	"Value of the header": "Wert des Headers",
	"Name of the form": "Name des Formularparameters",
	"form name": "Name (Formular)",
	"Value of the form": "Wert des Formularparameters",
	"type it": "selbst tippen",
	"not held": "fehlt dir",
	"Put into it what you hold": "Einsetzen, was du hast",
	"Put into {name} what you hold": "In {name} einsetzen, was du hast",
	use: "nimm",
	// hand-tools
	"Send my own": "Eigenes senden",
	Dropped: "Verworfen",
	Drop: "Verwerfen",
	Kept: "Behalten",
	"Keep for later": "Für später behalten",
	// held
	"The address copied at {hop}": "Die bei {hop} kopierte Adresse",
	"Where my browser was sent": "Wohin mein Browser geschickt wurde",
	// reach-at
	"Nothing travels here: this happens inside one party.": "Hier reist nichts: das geschieht innerhalb einer Partei.",
	"Nothing travels here: no answer comes.": "Hier reist nichts: es kommt keine Antwort.",
	"This is your copy.": "Das ist deine Kopie.",
	"This is your own message.": "Das ist deine eigene Nachricht.",
	"This has reached you.": "Das hat dich erreicht.",
	"You can read nothing yet. Choose where you stand.": "Noch kannst du nichts lesen. Wähle, wo du stehst.",
	"The phone hands this from one program to another. None of your places is between them.":
		"Das gibt das Telefon von einem Programm zum anderen. Keiner deiner Plätze liegt dazwischen.",
	"This goes straight from one program to another. None of your places is on that way.":
		"Das geht direkt von einem Programm zum anderen. Keiner deiner Plätze liegt auf diesem Weg.",
	"A browser carries this. From none of your places can it be read.":
		"Das trägt ein Browser. Von keinem deiner Plätze aus ist es zu lesen.",
	// slot-in
	"fixed by the grant": "durch den Grant festgelegt",
	public: "öffentlich",
	"as written": "wie geschrieben",
	"from what I hold": "aus dem, was ich habe",
	"not held: type or guess": "fehlt mir: tippen oder raten",
	"held from the start": "von Anfang an da",
	"held since {hop}": "da seit {hop}",
	// templates
	"my redirect": "Weiterleitung",
	"sign in": "anmelden",
	"As Mallory, in the form that my browser shows": "Als Mallory, im Formular, das mein Browser zeigt",
	allow: "erlauben",
	"In the form that my browser shows": "Im Formular, das mein Browser zeigt",
	other: "anderes",
};
