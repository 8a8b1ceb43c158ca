/** Archive Job with a real certificate, servers that ask for one, and somebody who will read a log. */
import { apiMemory, JOB_ID, jobLane, jobMemory, serverMemory } from "@/content/flows/client-credentials/cast";
import { attackerMemory, lanes } from "@/lib/cast/cast";
import { newWorld } from "@/lib/cast/new-world";
import { jobCertificate, mallorysCertificate } from "@/lib/crypto/certificates";
import type { Settings } from "@/lib/vocabulary/settings";
import type { Registration } from "@/lib/world/as-memory";
import type { World } from "@/lib/world/world";

export const cast = [jobLane, lanes.as, lanes.rs, lanes.attacker];

/** Archive Job has registered that it always connects with a certificate (RFC 8705 §3.4). */
export function worldOf(settings: Settings): Promise<World> {
	const as = serverMemory(settings);
	const job = { ...(as.clients[JOB_ID] as Registration), tls_client_certificate_bound_access_tokens: true } as const;
	return newWorld(cast, settings, {
		client: { ...jobMemory(settings), certificate: jobCertificate },
		as: { ...as, mtls: true, clients: { ...as.clients, [JOB_ID]: job } },
		rs: { ...apiMemory(), mtls: true },
		attacker: { ...attackerMemory(), certificate: mallorysCertificate },
	});
}
