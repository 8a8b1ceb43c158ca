/** The presenter's page. */
export const workshopPresent: Readonly<Record<string, string>> = {
	// AgendaPanel
	Time: "Zeit",
	"There is no plan. “Plan” begins one.": "Es gibt keinen Plan. Mit „Plan“ beginnt einer.",
	"on time": "pünktlich",
	"{minutes} min behind": "{minutes} min zu spät",
	"{minutes} min ahead": "{minutes} min voraus",
	"{block} now {minutes} min.": "{block} jetzt {minutes} min.",
	"The end is {minutes} min later.": "Das Ende ist {minutes} min später.",
	"of {all}, ends {time}": "von {all}, Ende {time}",
	"{key} 3 min": "{key} 3 min",
	"1 minute": "1 Minute",
	"{count} minutes": "{count} Minuten",
	// AnswersPanel
	"1 hand": "1 Hand",
	"{given} hands": "{given} Hände",
	"1 answer, {connected} connected": "1 Antwort, {connected} verbunden",
	"{given} answers, {connected} connected": "{given} Antworten, {connected} verbunden",
	"Nothing decides it but the room. Everybody sees the counts.":
		"Darüber entscheidet nur der Raum. Alle sehen die Zahlen.",
	"Right is {letter}. Everybody sees the counts.": "Richtig ist {letter}. Alle sehen die Zahlen.",
	"Count the hands. The audience sees the numbers when you reveal them.":
		"Zähle die Hände. Das Publikum sieht die Zahlen, wenn du sie aufdeckst.",
	"Counts only, no names. Hidden from the audience until you reveal them.":
		"Nur Zahlen, keine Namen. Dem Publikum verborgen, bis du sie aufdeckst.",
	"first {count}": "zuerst {count}",
	"Reveal {key}": "Aufdecken {key}",
	"Close the poll": "Frage schließen",
	"Ask again ~ the room": "Noch einmal fragen",
	"One hand less for {letter}": "Eine Hand weniger für {letter}",
	"One hand more for {letter}": "Eine Hand mehr für {letter}",
	"Ask it: {question}": "Stellen: {question}",
	"Ask it": "Stellen",
	"No question is open. Questions of the lesson open by themselves before their hop.":
		"Keine Frage ist offen. Fragen der Lektion öffnen sich von selbst vor ihrem Hop.",
	"Questions before hops: on": "Fragen vor Hops: an",
	"Questions before hops: off": "Fragen vor Hops: aus",
	// ConsoleHead
	Plan: "Plan",
	"Handout, in a new window": "Blatt, in neuem Fenster",
	Handout: "Blatt",
	"This browser keeps nothing: do not reload.": "Dieser Browser behält nichts: Lade nicht neu.",
	"Screen window connected": "Leinwand verbunden",
	"No screen window": "Keine Leinwand",
	"Open screen window": "Leinwand öffnen",
	"End session": "Workshop beenden",
	// JoinPanel
	"Join ~ a workshop": "Beitreten",
	"{connected}, {count} following": "{connected}, davon {count} folgend",
	"{count} connected": "{count} verbunden",
	"no relay, use the code": "kein Relais, nimm den Code",
	"QR code of this very place": "QR-Code genau dieser Stelle",
	"Say it, or show it. It needs no network.": "Sag ihn an oder zeig ihn. Er braucht kein Netz.",
	"This place fits into no code. Show the QR code.": "Diese Stelle passt in keinen Code. Zeig den QR-Code.",
	"Show it on the screen": "Auf der Leinwand zeigen",
	"Send all here": "Alle herbitten",
	"Really reset all?": "Wirklich alle zurücksetzen?",
	"Reset all": "Alle zurücksetzen",
	"“Send all here” asks them; it pulls nobody.": "„Alle herbitten“ bittet nur; niemand wird geholt.",
	"1 explores on their own. “Send all here” asks them; it pulls nobody.":
		"Eine Person erkundet selbst. „Alle herbitten“ bittet nur; niemand wird geholt.",
	"{count} explore on their own. “Send all here” asks them; it pulls nobody.":
		"{count} erkunden selbst. „Alle herbitten“ bittet nur; niemand wird geholt.",
	// KeyForm
	"Looking for the relay of this server…": "Das Relais dieses Servers wird gesucht …",
	"This server has no relay. Two windows on this machine, the QR code and the code work without one.":
		"Dieser Server hat kein Relais. Zwei Fenster auf diesem Rechner, der QR-Code und der Code brauchen keines.",
	"The relay cannot be reached now. It is tried again, and everybody keeps their place.":
		"Das Relais ist gerade nicht erreichbar. Es wird wieder versucht, und alle behalten ihre Stelle.",
	"The relay takes the key that the server printed when it was started. Until then: two windows on this machine, the QR code and the code.":
		"Das Relais verlangt den Schlüssel, den der Server beim Start ausgegeben hat. Bis dahin: zwei Fenster auf diesem Rechner, der QR-Code und der Code.",
	"The relay is connected: whoever opens Follow on this server sees what you show.":
		"Das Relais ist verbunden: Wer auf diesem Server „Folgen“ öffnet, sieht, was du zeigst.",
	"Presenter key": "Schlüssel der Leitung",
	"Use it": "Verwenden",
	// NotesPanel
	"Notes for hop {number}": "Notizen zu Hop {number}",
	"Notes of every hop": "Notizen zu allen Hops",
	"Edit for hop {number}": "Ändern bei Hop {number}",
	"Add a note for hop {number}": "Notiz hinzufügen bei Hop {number}",
	"Add a note": "Notiz hinzufügen",
	"Your note for hop {number}": "Deine Notiz zu Hop {number}",
	// NowPanel
	"Now on screen": "Jetzt zu sehen",
	"hop {number} of {last}, {phase}": "Hop {number} von {last}, {phase}",
	"what the audience sees": "was das Publikum sieht",
	"Nothing is on screen": "Nichts ist zu sehen",
	"Blank ~ of a screen": "Schwarz",
	"White ~ of a screen": "Weiß",
	"Next ~ what comes": "Danach",
	"hop {number}, not shown to the audience yet": "Hop {number}, dem Publikum noch nicht gezeigt",
	"nothing: this is the end of the run": "nichts: Hier endet der Lauf",
	// PlanDialog
	"The room’s screens": "Die Bildschirme im Raum",
	"Save as a file": "Als Datei speichern",
	"Open a file": "Datei öffnen",
	"The plan, as JSON": "Der Plan, als JSON",
	"Begin with this plan": "Mit diesem Plan beginnen",
	"Use this plan": "Diesen Plan verwenden",
	// Presenter
	"Back to what was shown": "Zurück zu dem, was zu sehen war",
	"Go on with code + PKCE": "Weiter mit Code + PKCE",
	// Remote
	"Blank {key}": "Schwarz {key}",
	"White {key}": "Weiß {key}",
	"Go to hop {key}": "Zu Hop gehen {key}",
	"Protections {key}": "Schutzmaßnahmen {key}",
	"Jump to next block: {name}": "Zum nächsten Block springen: {name}",
	"Next block": "Nächster Block",
	"Show the screen": "Anzeige zeigen",
	"Hide the door": "Eingang ausblenden",
	Reveal: "Aufdecken",
	"End ~ of a run": "Ende",
	"Close the question": "Frage beenden",
	// Start
	"Start from a plan": "Mit einem Plan beginnen",
	"Its clock begins with the press. Every block, minute and question can be changed afterwards.":
		"Seine Uhr beginnt mit dem Druck auf den Knopf. Jeder Block, jede Minute und jede Frage lässt sich danach ändern.",
	"Your plan, {count} minutes": "Dein Plan, {count} Minuten",
	"The {minutes} minute plan": "Der Plan über {minutes} Minuten",
	"Without a plan": "Ohne Plan",
	"Go on from a code": "Von einem Code aus weitermachen",
	"On a second laptop: the code that the first one shows.": "Auf einem zweiten Laptop: der Code, den der erste zeigt.",
	Lesson: "Lektion",
	"Present it": "Präsentieren",
	// useConsole
	"Everybody was asked to come back. Nobody is pulled.": "Alle wurden zurückgebeten. Niemand wird geholt.",
	"The lesson begins anew, and everybody was told.": "Die Lektion beginnt neu, und alle haben es erfahren.",
};
