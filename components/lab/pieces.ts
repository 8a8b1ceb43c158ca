/** Parts of the lab that are fetched when they are opened. */
import { later } from "../ui/later";
import { piece } from "../ui/piece";

export const Clients = later(piece(() => import("./Clients").then((m) => m.Clients)));
export const SandboxSettings = later(piece(() => import("./SandboxSettings").then((m) => m.SandboxSettings)));
