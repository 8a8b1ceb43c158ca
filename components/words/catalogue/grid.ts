/** The index of attacks: the list with its filters, and the grid of attacks against protections. */
export const grid: Readonly<Record<string, string>> = {
	// AttackGrid
	"Each mark is a real run: every control at its weakest, this one at its strongest, and where the attack fails, the other ways of the attacker as well. Press it to open that run. A row opens to all levels and sets. A control that changes nothing alone has no column. What runs have in common is played once.":
		"Jedes Zeichen ist ein echter Lauf: jeder Schutz auf der schwächsten Stufe, dieser auf der stärksten, und wo der Angriff scheitert, auch die anderen Wege des Angreifers. Drück darauf, um diesen Lauf zu öffnen. Eine Zeile öffnet sich zu allen Stufen und Mengen. Ein Schutz, der allein nichts ändert, hat keine Spalte. Was Läufe gemeinsam haben, wird einmal gespielt.",
	"Copy as Markdown": "Als Markdown kopieren",
	"Save JSON": "JSON speichern",
	"{count} settings": "{count} Einstellungen",
	"{done} of {all} settings": "{done} von {all} Einstellungen",
	"Settings that are done": "Einstellungen, die fertig sind",
	Stop: "Anhalten",
	"Compute it here": "Hier berechnen",
	"Computed before it came here, and by a test at every change:":
		"Vorab berechnet, und bei jeder Änderung von einem Test:",
	"The server cannot be reached, so nothing was computed. The marks came with the page.":
		"Der Server ist nicht erreichbar, darum wurde nichts berechnet. Die Zeichen kamen mit der Seite.",
	"The runs failed in our simulator. The marks are those that came with the page.":
		"Die Läufe scheiterten an unserem Simulator. Die Zeichen sind die, die mit der Seite kamen.",
	"Computed in this page:": "In dieser Seite berechnet:",
	"Computed in this page in {seconds} s, by {runs} runs, {distinct} of them distinct:":
		"In dieser Seite in {seconds} s berechnet, mit {runs} Läufen, davon {distinct} verschiedene:",
	// AttackIndex
	"{count} attacks, by where the attacker stands. {bar} stopped {half} weakened {face} lands. Strip: all weakest, then each control that changes it.":
		"{count} Angriffe, danach geordnet, wo der Angreifer steht. {bar} abgewehrt {half} geschwächt {face} gelingt. Streifen: alles schwach, dann jeder Schutz, der etwas ändert.",
	"{count} attacks, and what stops them.": "{count} Angriffe, und was sie abwehrt.",
	"Search name, control, clause": "Name, Schutz, Fundstelle suchen",
	Flow: "Flow",
	"Stopped by": "Abwehr",
	Status: "Status",
	"{count} of {all} finished": "{count} von {all} fertig",
	List: "Liste",
	Grid: "Raster",
	"{count} of {all} attacks shown": "{count} von {all} Angriffen gezeigt",
	"{label}: any": "{label}: alle",
	"{label}: {text}": "{label}: {text}",
	"No attack matches. Without {without}: {count}.": "Kein Angriff passt. Ohne {without}: {count}.",
	"Show it": "Zeigen",
	"Show them": "Zeigen",
	// AttackList
	"{count} of {all}": "{count} von {all}",
	"Stopped by:": "Abwehr:",
	"Finished:": "Fertig:",
	// AttackPreview
	finished: "fertig",
	fails: "scheitert",
	"No control of this lesson stops it.": "Kein Schutz dieser Lektion wehrt ihn ab.",
	"Open ~ an attack": "Öffnen",
	"Open in the grid": "Im Raster öffnen",
	"no control stops it": "kein Schutz wehrt ihn ab",
	// Begin
	"why PKCE exists": "warum es PKCE gibt",
	"whose session is it?": "wessen Sitzung ist es?",
	"which server did you ask?": "welchen Server hast du gefragt?",
	"Not sure where to begin?": "Unsicher, wo du anfangen sollst?",
	"Three that change how you read the rest:": "Drei, nach denen man die anderen anders liest:",
	// GridTable
	"Authorization server": "Autorisierungsserver",
	"Each cell is one run: every control at its weakest, this one at its strongest. An empty cell means that the attack has no such control. A row opens to all levels.":
		"Jede Zelle ist ein Lauf: jeder Schutz auf der schwächsten Stufe, dieser auf der stärksten. Eine leere Zelle heißt, dass der Angriff keinen solchen Schutz hat. Eine Zeile öffnet sich zu allen Stufen.",
	"all weakest": "alles schwach",
	"{control}: stopped at hop {hop}, {check}": "{control}: abgewehrt bei Hop {hop}, {check}",
	"{control}: stopped, the attacker gets nothing to try":
		"{control}: abgewehrt, der Angreifer bekommt nichts zum Ausprobieren",
	"{control}: weakened, an attacker who {variant} still lands":
		"{control}: geschwächt, er gelingt noch einem Angreifer, der das tut: {variant}",
	"{control}: {outcome}": "{control}: {outcome}",
	// Mark
	"stopped, whatever the attacker tries": "abgewehrt, was der Angreifer auch versucht",
	"weakened: another way still lands": "geschwächt: ein anderer Weg gelingt noch",
	"stopped, and Ada is locked out, too": "abgewehrt, und auch Ada ist ausgesperrt",
	"no effect on its own": "allein ohne Wirkung",
	// RaisedNames
	"{one} and {other}": "{one} und {other}",
	// RowDetail
	two: "zwei",
	three: "drei",
	four: "vier",
	five: "fünf",
	six: "sechs",
	"Open this run": "Diesen Lauf öffnen",
	"Not enough": "Nicht genug",
	"{control} stops the attacker and Ada.": "{control} wehrt den Angreifer ab und sperrt Ada aus.",
	"{controls} only weakens it: an attacker who {variant} still lands.":
		"{controls} schwächt ihn nur: Er gelingt noch einem Angreifer, der das tut: {variant}.",
	"No effect alone, and part of no set: {controls}.": "Allein ohne Wirkung, und Teil keiner Menge: {controls}.",
	"No effect alone, but beside others: {controls}.": "Allein ohne Wirkung, aber neben anderen mit: {controls}.",
	"Too low a level: {controls}.": "Zu niedrige Stufe: {controls}.",
	"In none of them is every way of the attacker stopped, with Ada getting in.":
		"In keiner davon ist jeder Weg des Angreifers abgewehrt, während Ada hineinkommt.",
	"Every level alone": "Jede Stufe allein",
	"{count} combinations played": "{count} Kombinationen gespielt",
	"Every way of the attacker is stopped in {count}, with Ada getting in. Each of those holds that set.":
		"In {count} davon ist jeder Weg des Angreifers abgewehrt, und Ada kommt hinein. Jede von ihnen enthält diese Menge.",
	"Every way of the attacker is stopped in {count}, with Ada getting in. Each of those holds one of the smallest sets.":
		"In {count} davon ist jeder Weg des Angreifers abgewehrt, und Ada kommt hinein. Jede von ihnen enthält eine der kleinsten Mengen.",
	"Play {lesson}": "{lesson} spielen",
	"{controls} lands, although a set is there: one protection can undo another. So it is in {count} runs.":
		"Mit {controls} gelingt er, obwohl eine Menge erfüllt ist: ein Schutz kann einen anderen aufheben. So ist es in {count} Läufen.",
	"{controls} is only weakened, although a set is there: one protection can undo another. So it is in {count} runs.":
		"Mit {controls} ist er nur geschwächt, obwohl eine Menge erfüllt ist: ein Schutz kann einen anderen aufheben. So ist es in {count} Läufen.",
	"{controls} is stopped, although a set is there: one protection can undo another. So it is in {count} runs.":
		"Mit {controls} ist er abgewehrt, obwohl eine Menge erfüllt ist: ein Schutz kann einen anderen aufheben. So ist es in {count} Läufen.",
	"{controls} locks Ada out, although a set is there: one protection can undo another. So it is in {count} runs.":
		"{controls} sperrt Ada aus, obwohl eine Menge erfüllt ist: ein Schutz kann einen anderen aufheben. So ist es in {count} Läufen.",
	"Enough: no smallest sets": "Genug: keine Menge",
	"Enough: one smallest set": "Genug: eine kleinste Menge",
	"Enough: {count} smallest sets": "Genug: {count} kleinste Mengen",
	"hop {hop}: {check}, {error}": "Hop {hop}: {check}, {error}",
	"The attacker gets nothing to try": "Der Angreifer bekommt nichts zum Ausprobieren",
	// Strip
	"at the weakest it lands": "auf der schwächsten Stufe gelingt er",
	"at the weakest it fails": "auf der schwächsten Stufe scheitert er",
	// filters
	"to do": "offen",
	"filters ~ of the list": "Filter",
};
