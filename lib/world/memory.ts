/** What each role remembers, one file for each. */
import type { AsMemory } from "./as-memory";
import type { AttackerMemory } from "./attacker-memory";
import type { BrowserMemory } from "./browser-memory";
import type { ClientMemory } from "./client-memory";
import type { RsMemory } from "./rs-memory";

export type Memory = AsMemory | RsMemory | ClientMemory | BrowserMemory | AttackerMemory;
