import type { AsMemory } from "../../world/as-memory";
import type { Remembering } from "../../world/own-memory";
import type { ProxyMemory, ProxyServerMemory } from "../../world/proxy-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";

const isProxy = (memory: AsMemory): memory is ProxyServerMemory => "proxy" in memory;

/** What a proxy keeps. Throws where the lane is none: an error in a lesson. */
export function proxyIn(world: Remembering, lane: string): ProxyMemory {
	const memory = recall(world, lane, "as");
	if (!isProxy(memory)) throw new Error(`Lane "${lane}" is no proxy`);
	return memory.proxy;
}

/** The same, for the proxy itself. */
export const proxyOf = ({ world, lane }: PartyContext): ProxyMemory => proxyIn(world, lane.id);
