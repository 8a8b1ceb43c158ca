/** What the preflight of a workshop asks, finds and advises. */
export const workshopPreflight: Readonly<Record<string, string>> = {
	// BackRow
	"Stand at the back. The smallest line you can read is":
		"Stell dich ganz nach hinten. Die kleinste Zeile, die du lesen kannst, ist",
	"{letter}, {size} px: {what}": "{letter}, {size} px: {what}",
	"None of them": "Keine davon",
	"The same on other screens, filled by the browser": "Dasselbe auf anderen Bildschirmen, vom Browser ausgefüllt",
	"{screen}: smallest text {smallest} px, captions {caption} px":
		"{screen}: kleinste Schrift {smallest} px, Bildtexte {caption} px",
	"It is the same part of the picture’s height on all of them: a larger picture helps, more pixels only make it sharper.":
		"Es ist auf allen derselbe Teil der Bildhöhe: Ein größeres Bild hilft, mehr Pixel machen es nur schärfer.",
	"Show the lines on the full screen": "Zeilen auf dem ganzen Bildschirm zeigen",
	// CheckRow
	"What to do:": "Was tun:",
	// ClickerTest
	"Listening. Tab ends it": "Hört zu. Tab beendet es",
	"Listen for keys": "Auf Tasten hören",
	"Keys that have arrived, the last one first": "Tasten, die angekommen sind, die letzte zuerst",
	"(no place on the keyboard)": "(kein Platz auf der Tastatur)",
	// Phone
	"The teacher's machine is asked.": "Der Rechner der Leitung wird gefragt.",
	"This device reaches the teacher's machine.": "Dieses Gerät erreicht den Rechner der Leitung.",
	"This device does not reach the teacher's machine now. It shows what it had kept. Is it in the room's network, and does the server run?":
		"Dieses Gerät erreicht den Rechner der Leitung gerade nicht. Es zeigt, was es behalten hatte. Ist es im Netz des Raums, und läuft der Server?",
	"This proves nothing": "Dies beweist nichts",
	"A device of the room": "Ein Gerät im Raum",
	"{hostname} is this device itself. Open the preflight page by the address of the network, and scan its code.":
		"{hostname} ist dieses Gerät selbst. Öffne die Vorabprüfung unter der Adresse im Netz und scanne ihren Code.",
	"It has no relay: follow by QR code or call-out code.": "Er hat kein Relais: Folge per QR-Code oder Zurufcode.",
	"Ask again ~ a server": "Erneut fragen",
	// Preflight
	"Open this page on the machine that will present, in the room, with the projector on.":
		"Öffne diese Seite im Raum, auf dem Rechner, der präsentieren wird, bei laufendem Beamer.",
	"The checks come with the page’s script.": "Die Prüfungen kommen mit dem Skript der Seite.",
	"Open a second window": "Zweites Fenster öffnen",
	// ReachTest
	"The phone says so": "Das Telefon bestätigt es",
	"It does not": "Tut es nicht",
	"What the phone says": "Was das Telefon sagt",
	// SecondWindow
	"The second window": "Das zweite Fenster",
	"In this browser windows cannot talk to each other.": "In diesem Browser können Fenster nicht miteinander sprechen.",
	"It answers the preflight page. Look there, then close this window.":
		"Es antwortet der Vorabprüfung. Schau dort nach und schließe dann dieses Fenster.",
	"Answered: {count}": "Geantwortet: {count}",
	// browser
	"The address is safe for the browser": "Die Adresse ist für den Browser sicher",
	"It is a secure context: localhost, or https.": "Sie ist ein sicherer Kontext: localhost oder https.",
	"It is not a secure context. Lessons work all the same, but nothing is kept for when the network is gone, and the screen may fall asleep.":
		"Sie ist kein sicherer Kontext. Die Lektionen gehen trotzdem, aber nichts wird für die Zeit ohne Netz behalten, und der Bildschirm kann einschlafen.",
	"On the teacher's machine open the site by localhost; for other devices serve it by https.":
		"Öffne die Site auf dem Rechner der Leitung unter localhost; für andere Geräte liefere sie per https aus.",
	"The site works without a network": "Die Site geht ohne Netz",
	"The screen stays awake": "Der Bildschirm bleibt wach",
	"The browser is asked, as long as this page is in front.":
		"Der Browser wird gefragt, solange diese Seite im Vordergrund ist.",
	"Held: the screen stays on while this page is in front.":
		"Gehalten: Der Bildschirm bleibt an, solange diese Seite im Vordergrund ist.",
	"Refused by the browser or the system.": "Vom Browser oder vom System abgelehnt.",
	"Plug the machine in and switch off battery saving, then open this page anew. Or: In the system's settings let the display never sleep during the workshop.":
		"Schließe den Rechner ans Stromnetz an, schalte das Stromsparen aus und öffne diese Seite neu. Oder: Lass die Anzeige in den Einstellungen des Systems während des Workshops nie schlafen.",
	"This browser cannot hold a screen awake.": "Dieser Browser kann keinen Bildschirm wach halten.",
	"A browser holds a screen awake at safe addresses only.":
		"Ein Browser hält einen Bildschirm nur bei sicheren Adressen wach.",
	"In the system's settings let the display never sleep during the workshop.":
		"Lass die Anzeige in den Einstellungen des Systems während des Workshops nie schlafen.",
	"The browser remembers": "Der Browser merkt sich etwas",
	"Settings, finished attacks and the last place are kept in this browser.":
		"Einstellungen, beendete Angriffe und die letzte Stelle bleiben in diesem Browser.",
	"Nothing can be stored: settings, finished attacks and the last place are forgotten when a page is left.":
		"Nichts lässt sich speichern: Einstellungen, beendete Angriffe und die letzte Stelle sind vergessen, sobald du eine Seite verlässt.",
	"Leave the private window, or allow this address to store data in the settings of the browser.":
		"Verlasse das private Fenster, oder erlaube dieser Adresse in den Einstellungen des Browsers, Daten zu speichern.",
	// check
	Good: "Gut",
	Fails: "Scheitert",
	"Not tried": "Nicht probiert",
	Asking: "In Prüfung",
	"{count} good": "{count} gut",
	"1 fails": "1 scheitert",
	"{count} fail": "{count} scheitern",
	"{count} not tried": "{count} nicht probiert",
	"{count} asking": "{count} in Prüfung",
	"Par Avion, preflight of {address}": "Par Avion, Vorabprüfung von {address}",
	// legibility
	"the longest captions": "die längsten Bildtexte",
	"values on the stage": "Werte auf der Bühne",
	"bytes and buttons": "Oktette und Knöpfe",
	"the count of hops": "die Zahl der Hops",
	titles: "Titel",
	"captions and questions": "Bildtexte und Fragen",
	"Fill the screen (F on a lesson) at the projector's own resolution, make the picture larger, choose the theme Proof, darken the room, or let the back row sit nearer. Browser zoom does not help here: this view fits itself to the window.":
		"Fülle den Bildschirm (F in einer Lektion) in der eigenen Auflösung des Beamers, mach das Bild größer, wähle die Farben „Probedruck“, verdunkle den Raum, oder lass die letzte Reihe näher sitzen. Der Zoom des Browsers hilft hier nicht: Diese Ansicht passt sich dem Fenster an.",
	"The back row can read it": "Die letzte Reihe kann es lesen",
	"Project this page, stand at the back, and choose the smallest line that you can read.":
		"Wirf diese Seite mit dem Beamer an die Wand, stell dich ganz nach hinten und wähle die kleinste Zeile, die du lesen kannst.",
	"The smallest text of the projector view is read.": "Die kleinste Schrift der Beameransicht ist lesbar.",
	"Too small from there: {lost}.": "Von dort zu klein: {lost}.",
	// relay
	"A relay is there for followers": "Ein Relais ist da für alle, die folgen",
	"The server is asked.": "Der Server wird gefragt.",
	"This server relays what the presenter says.": "Dieser Server gibt weiter, was die Leitung zeigt.",
	"This server has no relay. The three other ways to follow work without one: two windows, a QR code, the call-out code.":
		"Dieser Server hat kein Relais. Die drei anderen Wege zu folgen brauchen keines: zwei Fenster, ein QR-Code, der Zurufcode.",
	"Start the site with npm start, or do without.": "Starte die Site mit npm start, oder komm ohne aus.",
	"The server that this page came from does not answer. Two windows and the call-out code work without it where the site is kept.":
		"Der Server, von dem diese Seite kam, antwortet nicht. Zwei Fenster und der Zurufcode gehen ohne ihn, wo die Site behalten ist.",
	"Look whether the server still runs and the network is there, then ask again.":
		"Sieh nach, ob der Server noch läuft und das Netz da ist, und frage dann erneut.",
	"Another device reaches this machine": "Ein anderes Gerät erreicht diesen Rechner",
	"{hostname} is each device itself: no other one can open this page by that name.":
		"{hostname} ist jedes Gerät selbst: Kein anderes kann diese Seite unter diesem Namen öffnen.",
	"Start the site with HOST=0.0.0.0 npm start, and open this page anew.":
		"Starte die Site mit HOST=0.0.0.0 npm start und öffne diese Seite neu.",
	"A device has opened {host}.": "Ein Gerät hat {host} geöffnet.",
	"No other device has reached {host}.": "Kein anderes Gerät hat {host} erreicht.",
	"Both must be in the same network. Allow the port in the firewall of this machine. Many networks keep devices apart: then use a hotspot of your own, or say the call-out code aloud.":
		"Beide müssen im selben Netz sein. Erlaube den Port in der Firewall dieses Rechners. Viele Netze trennen die Geräte voneinander: Nimm dann einen eigenen Hotspot, oder sag den Zurufcode laut an.",
	"Scan the code below with a phone in the room's network. It has to say: “This device reaches the teacher's machine.”":
		"Scanne den Code unten mit einem Telefon im Netz des Raums. Es muss bestätigen, dass es den Rechner der Leitung erreicht.",
	// windows
	"Two windows hear each other": "Zwei Fenster hören einander",
	"No second window has answered. Open one with the button below.":
		"Kein zweites Fenster hat geantwortet. Öffne eines mit dem Knopf unten.",
	"A second window is opening.": "Ein zweites Fenster öffnet sich.",
	"A second window answers, without a server.": "Ein zweites Fenster antwortet, ohne Server.",
	"The browser did not open a second window.": "Der Browser hat kein zweites Fenster geöffnet.",
	"Allow pop-up windows for this address, or open {path} in a second window by hand.":
		"Erlaube dieser Adresse Pop-up-Fenster, oder öffne {path} von Hand in einem zweiten Fenster.",
	"A second window was opened, and none answers.": "Ein zweites Fenster wurde geöffnet, und keines antwortet.",
	"Both windows must be of one browser and one profile, and at the same address: localhost and 127.0.0.1 are two. Close the second one and open it again.":
		"Beide Fenster müssen zu einem Browser und einem Profil gehören und dieselbe Adresse haben: localhost und 127.0.0.1 sind zwei. Schließe das zweite und öffne es noch einmal.",
	"Use a newer browser, or say the call-out code aloud.": "Nimm einen neueren Browser, oder sag den Zurufcode laut an.",
};
