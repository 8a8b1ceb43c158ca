/** A whole program for the MCP SDK, since the SDK leaves to its user what a snippet could leave out: to ask a person, to compare `state`, and to try again. */

/** @param clientId of a client that is registered already, at this issuer: the SDK keeps one for each */
export const mcpProgram = (
	address: string,
	clientId: string,
	issuer: string,
): string => `import { createServer } from "node:http"
import { Client, StreamableHTTPClientTransport, UnauthorizedError } from "@modelcontextprotocol/client"

const url = new URL("${address}"), redirectUrl = "http://127.0.0.1:5555/cb"
// Without client it registers itself.
const kept = { client: { client_id: "${clientId}", issuer: "${issuer}" } }
const keep = (name) => (value) => void (kept[name] = value)
const authProvider = {
  redirectUrl, clientMetadata: { client_name: "My agent", redirect_uris: [redirectUrl] },
  clientInformation: () => kept.client, saveClientInformation: keep("client"),
  tokens: () => kept.tokens, saveTokens: keep("tokens"),
  codeVerifier: () => kept.verifier, saveCodeVerifier: keep("verifier"),
  discoveryState: () => kept.discovery, saveDiscoveryState: keep("discovery"),
  state: () => (kept.state = crypto.randomUUID()),
  redirectToAuthorization: (to) => console.log(\`Open \${to}\`),
}
const callback = () => new Promise((resolve) => {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url, redirectUrl)
    response.setHeader("Connection", "close")
    // The SDK leaves state to you.
    if (searchParams.get("state") !== kept.state) return response.writeHead(400).end()
    response.end("Close this window.", () => resolve(searchParams))
    server.close()
  }).listen(5555, "127.0.0.1")
})
const client = new Client({ name: "my-agent", version: "1.0.0" }, { versionNegotiation: { mode: "auto" } })
let transport
const connect = () => client.connect((transport = new StreamableHTTPClientTransport(url, { authProvider })))
// The SDK asks a person by throwing; once they have agreed, the same is tried again.
const asking = (attempt) => attempt().catch(async (error) => {
  if (!(error instanceof UnauthorizedError)) throw error
  await transport.finishAuth(await callback())
  return attempt()
})
await asking(connect)
for (const name of ["list_photos", "set_price"])
  console.log(await asking(() => client.callTool({ name, arguments: {} })))
await client.close()`;
