import { photoMachine } from "@/lib/flow/photo-grant";

/** The grant of today. */
export const machine = photoMachine("code-pkce");
