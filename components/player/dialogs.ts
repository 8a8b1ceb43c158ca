/** The dialogs of a lesson page, by name. Each is loaded when it is first opened. */
export type DialogName = "protections" | "share" | "menu" | "help" | "goTo" | "join" | "settings" | "edit" | "inspect";
