import { recordedRun } from "@/lib/lab/recorded";

export const dynamic = "force-static";

/** A run for the page where no server stands behind it: played while the site is built. */
export async function GET() {
	return Response.json(await recordedRun());
}
