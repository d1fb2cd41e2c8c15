const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

exports.activate = async () => {
  const [command, ...args] = workspace.getConfiguration('letterlint').get('command');
  const files = ['.letterlint.yml', '.letterlintignore'].map((name) => workspace.createFileSystemWatcher(`**/${name}`));
  client = new LanguageClient('letterlint', 'LetterLint', { command, args }, {
    documentSelector: ['markdown', 'plaintext'].map((language) => ({ scheme: 'file', language })),
    synchronize: { fileEvents: files },
  });
  await client.start();
};

exports.deactivate = () => client?.stop();
