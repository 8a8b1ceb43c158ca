/** Parts of the lab that are fetched when they are opened, or before that while the page is quiet. */
import { later } from "../ui/later";
import { piece } from "../ui/piece";

const clients = piece(() => import("./Clients").then((m) => m.Clients));
const settings = piece(() => import("./SandboxSettings").then((m) => m.SandboxSettings));

export const Clients = later(clients);
export const SandboxSettings = later(settings);

/** In the order in which they are likely to be wanted. */
export const labPieces = [clients, settings];
