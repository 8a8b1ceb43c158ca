/** Where the metadata of a resource lies: known to the resource, and to a client that was not told (RFC 9728 §3). */
export const RESOURCE_METADATA = "oauth-protected-resource";

/** The well-known path goes between the host and the path of the resource (RFC 9728 §3.1). */
export function metadataUrlOf(resource: string): string {
	const { origin, pathname } = new URL(resource);
	return `${origin}/.well-known/${RESOURCE_METADATA}${pathname === "/" ? "" : pathname}`;
}
