import { start } from './nhsuk-10.6.1/nhsuk.mjs'

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
start(document)

document.body.addEventListener('htmx:afterSettle', event => {
  start(event.target)
  const problem = event.target.querySelector?.('.nhsuk-error-summary')
  if (problem) problem.focus()
})

// A figure that changed is fetched again; the stream says only that something did. A hidden page listens to nothing.
for (const live of document.querySelectorAll('[data-live]')) {
  let stream
  const listen = () => {
    if (document.hidden || stream) return
    stream = new EventSource(live.dataset.live)
    stream.addEventListener('changed', () => window.htmx?.trigger(live, 'changed'))
  }
  const rest = () => {
    stream?.close()
    stream = undefined
  }
  document.addEventListener('visibilitychange', () => document.hidden ? rest() : listen())
  window.addEventListener('pagehide', rest)
  listen()
}
