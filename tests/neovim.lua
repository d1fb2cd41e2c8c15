-- Usage: LETTERLINT='["dotnet", "LetterLint.Cli.dll", "lsp"]' nvim --clean --headless DRAFT -c 'luafile tests/neovim.lua'
-- An author's editor: it opens the draft, reads the findings, asks what the first is about, makes its fix and waits for what is left.
-- One line of JSON says what it saw.
local patience = 120000

local function all()
  return vim.tbl_map(function(one) return { code = one.code, line = one.lnum, column = one.col, message = one.message } end, vim.diagnostic.get(0))
end

local function run()
  local client = assert(vim.lsp.start_client({ name = 'letterlint', cmd = vim.fn.json_decode(vim.env.LETTERLINT), root_dir = vim.fn.expand('%:p:h') }))
  vim.lsp.buf_attach_client(0, client)
  assert(vim.wait(patience, function() return #vim.diagnostic.get(0) > 0 end, 20), 'no findings came')
  local seen = { found = all() }

  local first = vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  local here = vim.lsp.util.make_position_params()
  seen.hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', here, patience)[client].result.contents.value

  local about = vim.lsp.util.make_range_params()
  about.range = { start = { line = first.lnum, character = first.col }, ['end'] = { line = first.end_lnum, character = first.end_col } }
  about.context = { diagnostics = { vim.tbl_extend('force', { range = about.range, message = first.message }, first.user_data.lsp) } }
  local actions = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', about, patience)[client].result
  seen.actions = vim.tbl_map(function(action) return action.title end, actions)
  for _, action in ipairs(actions) do
    if action.isPreferred then
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    end
  end

  assert(vim.wait(patience, function() return #vim.diagnostic.get(0) == 0 end, 20), 'the finding has stayed')
  vim.cmd('silent write')
  return seen
end

local ok, seen = pcall(run)
io.stdout:write(ok and vim.fn.json_encode(seen) or tostring(seen), '\n')
vim.cmd(ok and 'qall!' or 'cquit!')
