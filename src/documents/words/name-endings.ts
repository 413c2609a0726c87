/** Last parts of names with a dot, by which a file is told from a column, an event or a domain. Lower case. Extend here. */

export const FILE_ENDINGS: readonly string[] =
  'adoc apk asc avif bak bash bat bin bicep bz2 c cc cer cert cfg cjs clj cmake cmd conf config cpp crt cs csproj css csv cts dart db deb dev dist diff dmg doc docx dockerfile env erb ex example exe exs fish gem gif git go gql gradle graphql groovy gz h hbs hcl heex hpp hs html htm http ico ics iml ini inc ipa ipynb j2 jar java jks jl jmx jpeg jpg js json json5 jsonl jsonc jsx key keystore kt kts ldif less lock log lua m map mako md markdown mdx mjs mk mod mov mp3 mp4 mts mustache ndjson njk nix odt ods out p12 parquet patch pbxproj pdf pem pfx php pid pl plist png pot po pptx prisma prod production properties proto ps1 pub puml py pyi rb rego rs rst rtf sample sarif sass sbt scala scss sh sln snap sol sql sqlite sqlite3 sum svelte svg swift tar tap tex tf tfstate tfvars tgz tmpl toml tpl ts tsbuildinfo tsv tsx ttf txt vb vue war wasm wat wav webm webp wsdl woff woff2 xhtml xlf xls xlsx xml xsd xsl yaml yml zip zst local staging test template tmp bicepparam'.split(
    ' ',
  );

/** Of domains; no file ends so. */
export const DOMAIN_ENDINGS: readonly string[] =
  'com org net io app co edu gov int ai cloud tech site online xyz info biz me tv us uk de fr es pt it nl be ch at pl cz se no dk fi eu ru ua jp cn kr tw hk sg in au nz br mx ar cl pe ca za tr internal localhost'.split(
    ' ',
  );
