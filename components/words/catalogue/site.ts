/** The head and foot of every page, the home page, the index of flows, and the settings. */
export const site: Readonly<Record<string, string>> = {
	// settings
	English: "English",
	Deutsch: "Deutsch",
	System: "System",
	Aerogramme: "Aerogramm",
	"Night Mail": "Nachtpost",
	Proof: "Probe",
	Move: "Bewegt",
	"Stand still": "Unbewegt",
	On: "An",
	Off: "Aus",
	// SettingsPanel
	Language: "Sprache",
	"Another language draws the page anew. What is typed and not sent may be lost.":
		"Eine andere Sprache zeichnet die Seite neu. Was getippt und nicht gesendet ist, kann verloren gehen.",
	Theme: "Farben",
	"Travelling letters": "Reisende Briefe",
	"Single-letter keys": "Tasten mit einem Buchstaben",
	"Without a network": "Ohne Netz",
	"Kept in this browser only. Nothing is ever sent anywhere.":
		"Nur in diesem Browser gespeichert. Nichts wird je irgendwohin gesendet.",
	// sections
	Learn: "Lernen",
	Compare: "Vergleichen",
	Glossary: "Glossar",
	// SiteHeader, HeaderButtons, JoinForm
	Sections: "Bereiche",
	"Join{withCode}": "Beitreten{withCode}",
	" with a code": " mit Code",
	"The page of this code cannot be reached now. Your place here is kept.":
		"Die Seite zu diesem Code ist gerade nicht erreichbar. Deine Stelle hier bleibt erhalten.",
	"The code on the screen": "Der Code auf der Leinwand",
	"Par Avion: watch OAuth happen": "Par Avion: OAuth bei der Arbeit",
	// home
	"Watch OAuth happen,{line}one message at a time.": "Sieh OAuth zu,{line}eine Nachricht nach der anderen.",
	"Every OAuth message is mail. Some of it is postcards: whoever carries one can read it.":
		"Jede OAuth-Nachricht ist Post. Manche ist eine Postkarte: Wer sie trägt, kann sie lesen.",
	"See a code stolen, then stop the theft": "Sieh einen Code-Diebstahl und verhindere ihn",
	"{hops} hops, {line}about {minutes} minutes": "{hops} Hops, {line}etwa {minutes} Minuten",
	"New to OAuth? {course}. Or {flow}, {hops} hops.": "Neu bei OAuth? {course}. Oder {flow}, {hops} Hops.",
	"Take the course": "Mach den Kurs",
	"Have a client of your own? {lab}.": "Du hast einen eigenen Client? {lab}.",
	"Watch it live": "Sieh ihm live zu",
	"sign in with code + PKCE": "melde dich mit Code + PKCE an",
	"Ways in": "Einstiege",
	"Learn a flow": "Einen Flow lernen",
	"One hop per press, with every message as it is sent.":
		"Ein Hop pro Druck, jede Nachricht so, wie sie gesendet wird.",
	"Break one": "Einen angreifen",
	"Let an attacker in. Find the smallest defence.": "Lass einen Angreifer herein. Finde die kleinste Abwehr.",
	"Compare 2.0 and 2.1": "2.0 und 2.1 vergleichen",
	"Two runs on one scrubber. What differs is marked.":
		"Zwei Läufe auf einer Leiste. Was verschieden ist, ist markiert.",
	"Inspect a token": "Ein Token untersuchen",
	"Paste or pick one. Decoding is not verifying.": "Einfügen oder wählen. Dekodieren ist nicht Verifizieren.",
	Teach: "Unterrichten",
	"Project it. A short code brings every laptop to your hop.":
		"Wirf es an die Wand. Ein kurzer Code bringt jeden Laptop zu deinem Hop.",
	// LiveStrip
	"Four hops of a real run": "Vier Hops eines echten Laufs",
	"{at} of {all}": "{at} von {all}",
	"The real engine.": "Die echte Maschine.",
	"You press, it moves.": "Du drückst, sie läuft.",
	"holds {count}": "{count} da",
	"holds {count}. This letter added nothing": "{count} da. Dieser Brief brachte nichts",
	"{channel}, a postcard": "{channel}, eine Postkarte",
	"{channel}, a sealed letter": "{channel}, ein versiegelter Brief",
	"Front channel": "Front-Channel",
	"Back channel": "Back-Channel",
	"the browser carries it and can read it": "der Browser trägt sie und kann sie lesen",
	"client to server, past the browser": "vom Client zum Server, am Browser vorbei",
	// LastPlace
	"Begin anywhere. Every place has a link of its own.": "Beginne irgendwo. Jede Stelle hat ihren eigenen Link.",
	"Pick up where you left {lesson}, hop {hop} of {all}": "Weiter, wo du warst: {lesson}, Hop {hop} von {all}",
	Resume: "Weiter",
	// FlowIndex, Chooser, Legend
	Recommended: "Empfohlen",
	"Special purpose": "Für besondere Zwecke",
	"For agents": "Für Agenten",
	Withdrawn: "Zurückgezogen",
	"{count} ways to get a token. One stroke is one hop.": "{count} Wege zu einem Token. Ein Strich ist ein Hop.",
	", fits your answers": ", passt zu deinen Antworten",
	"{count} hops": "{count} Hops",
	"Which flow do I need?": "Welchen Flow brauche ich?",
	"At most five questions. Change any answer.": "Höchstens fünf Fragen. Jede Antwort lässt sich ändern.",
	"Change the answer to: {question}": "Antwort ändern auf: {question}",
	"Not OAuth": "Nicht OAuth",
	"front channel": "Front-Channel",
	"back channel": "Back-Channel",
	"inside one party": "innerhalb einer Partei",
	you: "du",
	client: "Client",
	"auth server": "Autorisierungsserver",
	// offline
	"the course": "Kurs",
	practice: "Üben",
	flows: "Flows",
	attacks: "Angriffe",
	"free play": "Freies Spiel",
	"the inspector": "Untersuchen",
	"the workshop": "Workshop",
	"home, search and glossary": "Startseite, Suche und Glossar",
	"scripts that any page may need": "Skripte, die jede Seite brauchen kann",
	"Looking what is kept": "Wird nachgesehen",
	"This browser is asked what it keeps of the site.": "Der Browser wird gefragt, was er von der Site behält.",
	"Ready offline": "Offline bereit",
	"Every page, lesson and attack opens without a network. A comparison does so once you have visited it.":
		"Jede Seite, jede Lektion und jeder Angriff öffnet sich ohne Netz, ein Vergleich, sobald du ihn besucht hast.",
	"Not kept offline": "Nicht offline",
	"A browser keeps a site only where its address is safe: localhost, or https.":
		"Ein Browser behält eine Site nur, wenn ihre Adresse sicher ist: localhost oder https.",
	"Start the site on this machine, or open it by https.":
		"Starte die Site auf diesem Rechner, oder öffne sie mit https.",
	"This browser cannot": "Dieser Browser kann es nicht",
	"This browser keeps no sites, as some private windows do not. A page that is open goes on without a network.":
		"Dieser Browser behält keine Sites, wie manche private Fenster. Eine offene Seite läuft ohne Netz weiter.",
	"Open the page in an ordinary window.": "Öffne die Seite in einem gewöhnlichen Fenster.",
	"{have} of {of} files": "{have} von {of} Dateien",
	"Leave this page open until all of it is here.": "Lass diese Seite offen, bis alles da ist.",
	"Not kept yet: {parts}.": "Noch nicht da: {parts}.",
	"Until all of it is here, no other page opens without a network.":
		"Bis alles da ist, öffnet sich ohne Netz keine andere Seite.",
	"Without these, no page is sure to work when the network is gone.":
		"Ohne sie geht vielleicht keine Seite, wenn das Netz weg ist.",
	"Everything else opens without a network; a comparison once you have visited it.":
		"Alles andere öffnet sich ohne Netz, ein Vergleich, sobald du ihn besucht hast.",
	// pages of last resort
	"This page failed in our program, not in OAuth": "Diese Seite scheiterte an unserem Programm, nicht an OAuth",
	"The address still says where you were.": "Die Adresse sagt noch, wo du warst.",
	Home: "Startseite",
	"There is no page at this address": "Unter dieser Adresse ist keine Seite",
	"The link may be from another version. Every flow and attack is listed under its section.":
		"Der Link ist vielleicht von einer anderen Version. Jeder Flow und jeder Angriff steht in seinem Bereich.",
	"Not kept": "Nicht gespeichert",
	"This page is not kept in this browser": "Diese Seite ist in diesem Browser nicht gespeichert",
	"It could not be fetched: the server cannot be reached. A comparison is kept once you have visited it, lessons and attacks once the settings say “Ready offline”.":
		"Sie war nicht zu holen: Der Server ist nicht erreichbar. Ein Vergleich wird gespeichert, sobald du ihn besucht hast, Lektionen und Angriffe, sobald die Einstellungen „Offline bereit“ sagen.",
	"All attacks": "Alle Angriffe",
};
