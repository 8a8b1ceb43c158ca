/** The attacker as a user of the authorization server and of the API: it has an account there, and an album. */
import { constant } from "../world/own-memory";

export const MALLORY = constant({ sub: "mallory", name: "Mallory", password: "battery staple" });

/** An album that looks as if nothing had been added to it yet. */
export const MALLORYS_PHOTOS = constant(["welcome.jpg"]);
