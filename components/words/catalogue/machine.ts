/** The grant as a state machine. */
export const machine: Readonly<Record<string, string>> = {
	// Drawing
	"now at hop": "jetzt bei Hop",
	hops: "Hops",
	// MachineList
	"The grant as a state machine": "Der Grant als Zustandsautomat",
	"Every state": "Alle Zustände",
	"{first} or {second}": "{first} oder {second}",
	"here again": "wieder hier",
	"The run ends here.": "Der Lauf endet hier.",
	// MachinePanel
	"The current state": "Der aktuelle Zustand",
	"About the current state": "Über den aktuellen Zustand",
	"You do not choose. The bytes decide. Edit hop {number} to reach another state.":
		"Nicht du wählst. Die Oktette entscheiden. Ändere Hop {number}, um einen anderen Zustand zu erreichen.",
	"Path so far": "Der Weg bis hier",
	"What can happen now": "Was jetzt geschehen kann",
	"you are here": "du bist hier",
	"visited, select to jump": "besucht, zum Springen wählen",
	"not visited": "nicht besucht",
	"the run ends": "der Lauf endet",
	"path taken": "gegangener Weg",
	"possible now": "jetzt möglich",
	// MachineView
	"Drawing the machine": "Der Automat wird gezeichnet",
	"Whole machine: on": "Ganzer Automat: an",
	"Whole machine: off": "Ganzer Automat: aus",
};
