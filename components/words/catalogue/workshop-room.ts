/** The workshop: its page, the audience's screen, and the page of those who follow. */
export const workshopRoom: Readonly<Record<string, string>> = {
	// app/workshop
	Preflight: "Vorabprüfung",
	"Check the room: the back row, the clicker, the screens, the network.":
		"Prüfe den Raum: letzte Reihe, Klicker, Bildschirme, Netz.",
	"Your own page: now, next, notes, answers, time and the room.":
		"Deine eigene Seite: was jetzt kommt und danach, Notizen, Antworten, Zeit und Raum.",
	Screen: "Leinwand",
	"What the audience sees. Another window of this browser is enough.":
		"Was das Publikum sieht. Ein zweites Fenster dieses Browsers genügt.",
	Follow: "Folgen",
	"For everybody in the room: the presenter’s hop, and one question.":
		"Für alle im Raum: der Hop der Leitung und eine Frage.",
	Handouts: "Blätter",
	"A sheet of paper for each lesson, with its answers on a page of their own.":
		"Ein Blatt Papier für jede Lektion, die Antworten auf einer eigenen Seite.",
	"A room follows hop by hop, answers without names, works alone, and takes a sheet home. Where a network is missing, two windows, a QR code and a code that is said aloud do the same.":
		"Ein Raum folgt Hop für Hop, antwortet ohne Namen, arbeitet allein und nimmt ein Blatt mit nach Hause. Wo ein Netz fehlt, tun zwei Fenster, ein QR-Code und ein Code zum Zurufen dasselbe.",
	"For a room on its own network": "Für einen Raum im eigenen Netz",
	"Start the site with {command}. It prints the addresses that others open, and a key that lets one page present. Whoever opens Follow there is asked for nothing.":
		"Starte die Site mit {command}. Sie gibt die Adressen aus, die andere öffnen, und einen Schlüssel, mit dem eine Seite präsentieren darf. Wer dort „Folgen“ öffnet, wird nach nichts gefragt.",
	Plans: "Pläne",
	// Door
	"QR code of the page for followers": "QR-Code der Seite zum Folgen",
	"Open ~ an address": "Öffne",
	"or, with this site on your own machine, press J and type":
		"oder drücke, mit dieser Site auf deinem eigenen Rechner, J und tippe",
	"With this site on your own machine, press J and type":
		"Drücke, mit dieser Site auf deinem eigenen Rechner, J und tippe",
	"then press J and type, there or with this site on your own machine":
		"drücke dann J und tippe, dort oder mit dieser Site auf deinem eigenen Rechner",
	"Only this machine opens {host}.": "Nur dieser Rechner öffnet {host}.",
	"Nobody asks for your name.": "Niemand fragt nach deinem Namen.",
	"The presenter has not begun. Nobody asks for your name.":
		"Die Leitung hat noch nicht begonnen. Niemand fragt nach deinem Namen.",
	// NoLesson
	"This lesson could not be fetched: the server cannot be reached. It is tried again.":
		"Diese Lektion ließ sich nicht holen: Der Server ist nicht erreichbar. Es wird wieder versucht.",
	"The presenter shows {path}, and this copy of the site has no such lesson. To get the newest version, close every page of this site in this browser, and open it again.":
		"Die Leitung zeigt {path}, und diese Kopie der Site hat keine solche Lektion. Für die neueste Version schließe alle Seiten dieser Site in diesem Browser und öffne sie erneut.",
	"This workshop stands at {path}, and this copy of the site has no such lesson. To get the newest version, close every page of this site in this browser, and open it again.":
		"Dieser Workshop steht bei {path}, und diese Kopie der Site hat keine solche Lektion. Für die neueste Version schließe alle Seiten dieser Site in diesem Browser und öffne sie erneut.",
	// Screen
	"The presenter paused the screen": "Die Leitung hat die Anzeige angehalten",
	// ScreenQuestion
	"the run says so": "so sagt es der Lauf",
	"right ~ of an answer": "richtig",
	// Follow
	"Look up.": "Schau nach vorn.",
	"The presenter paused the screen.": "Die Leitung hat die Anzeige angehalten.",
	"The presenter has not begun. You are in.": "Die Leitung hat noch nicht begonnen. Du bist dabei.",
	"Looking for the presenter…": "Die Leitung wird gesucht …",
	"This server has no relay, so nobody can be followed from here. The code on the presenter’s screen leads to the same place.":
		"Dieser Server hat kein Relais, also kann man von hier aus niemandem folgen. Der Code auf der Leinwand führt zur selben Stelle.",
	"Presenter not reachable. It is tried again; the code on the presenter’s screen leads to the same place.":
		"Wer präsentiert, ist gerade nicht erreichbar. Es wird wieder versucht; der Code auf der Leinwand führt zur selben Stelle.",
	// FollowBanner
	"Presenter not reachable. You keep your place.":
		"Wer präsentiert, ist gerade nicht erreichbar. Deine Stelle bleibt erhalten.",
	"Exploring.": "Du erkundest selbst.",
	"Presenter is at hop {hop}.": "Die Leitung ist bei Hop {hop}.",
	"Not following yet": "Du folgst noch niemandem",
	"Following the presenter": "Du folgst der Leitung",
	"hop {hop}. Keys move you only after you break away.": "Hop {hop}. Tasten bewegen dich erst, wenn du dich löst.",
	"Return to the presenter {key}": "Zurück zur Leitung {key}",
	"Explore on my own {key}": "Selbst erkunden {key}",
	"The presenter began anew, and asks you to come back.": "Die Leitung hat neu begonnen und bittet dich zurück.",
	"The presenter asks you to come back.": "Die Leitung bittet dich zurück.",
	// FollowFoot
	"Block ends in {time}": "Block endet in {time}",
	"Block is over": "Block ist vorbei",
	// Followed
	"of {last} ~ after the hop's number": "von {last}",
	"On your own": "Auf eigene Faust",
	"While you wait": "Während du wartest",
	"Read hop {number}": "Hop {number} lesen",
	"Raw bytes": "Rohe Oktette",
	"Open the whole lesson": "Ganze Lektion öffnen",
	"Practise it": "Üben",
	"If the presenter is lost, you keep your place. Its code: {code}":
		"Ist die Leitung nicht erreichbar, bleibt deine Stelle erhalten. Ihr Code: {code}",
	"The presenter moves this page. E lets you explore on your own.":
		"Die Leitung bewegt diese Seite. Mit E erkundest du selbst.",
	// Poll
	yours: "deine",
	"The presenter revealed the answers.": "Die Leitung hat die Antworten aufgedeckt.",
	"The poll is closed. The answers come later.": "Die Frage ist geschlossen. Die Antworten kommen später.",
	"There is no way to the presenter now: raise your hand.": "Gerade führt kein Weg zur Leitung: Heb die Hand.",
	"No name is sent. You can change it until it is revealed.":
		"Kein Name wird gesendet. Du kannst deine Antwort ändern, bis aufgedeckt wird.",
	"On its way, without a name.": "Unterwegs, ohne Namen.",
	"Sent, without a name. You can change it until it is revealed.":
		"Gesendet, ohne Namen. Du kannst deine Antwort ändern, bis aufgedeckt wird.",
};
