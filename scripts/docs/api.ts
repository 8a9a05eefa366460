/** `docs/api.md`: the library's reference, made of the doc comments of what `src/index.ts` exports. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application } from 'typedoc';

export const path = 'docs/api.md';

/** The reference, in Markdown. Throws where typedoc finds a mistake in the comments. */
export async function generate(): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'clean-article-api-'));
  try {
    const options = {
      entryPoints: ['src/index.ts'],
      outputs: [{ name: 'markdown', path: out }],
      tsconfig: 'tsconfig.build.json',
      plugin: ['typedoc-plugin-markdown'],
      readme: 'none',
      out,
      disableSources: true,
      excludeExternals: true,
      sort: ['source-order'],
      groupOrder: ['Functions', 'Classes', 'Interfaces', 'Type Aliases'],
      treatWarningsAsErrors: true,
      validation: { notExported: false },
      githubPages: false,
      logLevel: 'Warn',
      // Of the plugin: everything in one file.
      outputFileStrategy: 'modules',
      entryFileName: 'api',
      hidePageHeader: true,
      hideBreadcrumbs: true,
      hideGroupHeadings: false,
      parametersFormat: 'table',
      interfacePropertiesFormat: 'table',
      typeDeclarationFormat: 'table',
      useCodeBlocks: true,
    };
    const app = await Application.bootstrapWithPlugins(
      options as Parameters<typeof Application.bootstrapWithPlugins>[0],
    );
    const project = await app.convert();
    if (project === undefined || app.logger.hasErrors() || app.logger.hasWarnings())
      throw new Error('typedoc: see above');
    await app.generateOutputs(project);
    return readFileSync(join(out, 'api.md'), 'utf8');
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
