import { start } from './nhsuk-10.6.1/nhsuk.mjs'

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
start(document)

document.body.addEventListener('htmx:afterSettle', event => {
  start(event.target)
  const problem = event.target.querySelector?.('.nhsuk-error-summary')
  if (problem) problem.focus()
})

// What somebody has opened stays open when the part around it is renewed.
document.body.addEventListener('htmx:beforeSwap', event => {
  const target = event.detail.target
  const now = [...target.querySelectorAll('details[id]')].map(one => [one.id, one.open])
  document.body.addEventListener('htmx:afterSwap', () => {
    for (const [id, open] of now) {
      const again = document.getElementById(id)
      if (again) again.open = open
    }
  }, { once: true })
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

// What is saved while one goes and was not is said beside it, with the button that is not needed otherwise.
const unsaved = event => {
  const form = event.detail.elt.closest('form')
  const saved = form?.querySelector('[data-saved]')
  if (!saved) return
  const said = document.createElement('p')
  said.className = 'nhsuk-error-message'
  said.textContent = event.detail.xhr?.status === 403
    ? 'Not saved: your session has ended. Press Save to sign in again. What you wrote is shown to you then, to be copied.'
    : 'Not saved: the service does not answer. Wait a moment, then press Save.'
  saved.querySelectorAll('p').forEach(line => line.remove())
  saved.append(said)
  form.querySelector('button[type=submit]').classList.remove('trellis-without-js')
}
document.body.addEventListener('htmx:responseError', unsaved)
document.body.addEventListener('htmx:sendError', unsaved)

// What was typed last is sent also by whoever leaves before it was; where it cannot be saved, they are asked to stay.
// A form stays unsent until what it says now was answered: a page that goes away takes its requests with it.
const unsent = new Map()
const refused = new Set()
let strokes = 0
const goingOn = event => (event.detail?.elt ?? event.target).closest('form:has([data-saved])')
document.body.addEventListener('input', event => goingOn(event) && unsent.set(goingOn(event), ++strokes))
document.body.addEventListener('htmx:beforeRequest', event => {
  const form = goingOn(event)
  if (form) event.detail.xhr.strokes = unsent.get(form)
})
document.body.addEventListener('htmx:afterRequest', event => {
  const form = goingOn(event)
  if (!form) return
  if (!event.detail.successful) return refused.add(form)
  refused.delete(form)
  if (unsent.get(form) === event.detail.xhr.strokes) unsent.delete(form)
})
document.body.addEventListener('submit', event => {
  unsent.delete(event.target)
  refused.delete(event.target)
})
window.addEventListener('beforeunload', event => {
  const unrated = [...unsent.keys()].some(form => !form.querySelector('input[type=radio]:checked'))
  if (refused.size > 0 || unrated) event.preventDefault()
})
window.addEventListener('pagehide', () => {
  for (const form of unsent.keys()) {
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true })
  }
  unsent.clear()
})

// Asked only for a day that is over. The server asks too, so nothing depends on this.
for (const part of document.querySelectorAll('[data-shown-for-past-of]')) {
  const [day, month, year] = ['day', 'month', 'year'].map(
    each => document.getElementById(`${part.dataset.shownForPastOf}-${each}`))
  const given = () => [year.value.trim().padStart(4, '0'), ...[month, day].map(each => each.value.trim().padStart(2, '0'))].join('-')
  const look = () => {
    part.hidden = !(year.value.trim().length === 4 && month.value && day.value && given() < part.dataset.today)
  }
  for (const each of [day, month, year]) each.addEventListener('input', look)
}

// Paper cannot be unfolded.
window.addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('main details:not([open])')) folded.open = true
})

// Who writes for long is told before the session ends, and can stay without losing a word.
const ending = document.querySelector('[data-session-minutes]')
if (ending) {
  const warnedMinutesBefore = 5
  let timer
  const wait = () => {
    clearTimeout(timer)
    ending.hidden = true
    timer = setTimeout(() => { ending.hidden = false }, (ending.dataset.sessionMinutes - warnedMinutesBefore) * 60_000)
  }
  ending.querySelector('button').addEventListener('click', () => fetch('/help').then(answer => answer.ok && wait()))
  document.body.addEventListener('htmx:afterRequest', wait)
  wait()
}
