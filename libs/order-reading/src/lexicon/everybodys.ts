/**
 * English words that only another language's lexicon lists, and names of people: they tell no language, whoever writes
 * them. English words that orders need are in the English lexicon.
 */
export const everybodysWords = `
  abc abs ah ate audio band bathroom bell button colony column company crane cricket den dum eh expire forward fridge guru ignore len
  logo main mama mat mike mile mood oh online pass peace plaster real reserve rickshaw serve show shutter sire sms society
  stand station tan tang tees tire transfer via wiring xml zero
  allah babu bhim krishna lala prasad ram shyam
  ana adriana antonio bruno carlos fabio fernanda fernando jorge jose juliana lucas luis luiz marcelo marcio marcos mateus
  patricia paulo pedro rafael ricardo roberto rosangela sandra`;
