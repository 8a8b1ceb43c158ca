/** The world of the mix-up for tests: one client, and two servers that it works with. */
export { callbackOf, cast, EVIL_ISSUER, REDIRECT_URI, twoServers } from "@/content/attacks/mix-up/world";
