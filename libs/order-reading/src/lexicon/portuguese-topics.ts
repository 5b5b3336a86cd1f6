import type { TopicLexicon } from './topics.js';

export const portugueseTopics: TopicLexicon = {
  whole: {
    order: 'fazer pedido|fazer um pedido|quero fazer um pedido|novo pedido|pedido',
    confirm: `isso msm|sim|confirmo|confirmar|confirma|confirmado|pode confirmar|isso|isso mesmo|isso ai|isso mesmo pode fechar|pode fechar|
      pode mandar|fechado|fecha o pedido|fechar pedido|pode ser|ta certo|esta certo|certinho|ok pode mandar|beleza pode mandar|
      fecha|manda ver|pode sim`,
    cancel: 'cancelar|cancela|nao|nao quero|deixa|deixa pra la|esquece|desisto|desisti',
    edit: 'alterar|mudar|corrigir',
    greeting: `ola|oi|bom dia|boa tarde|boa noite|obrigado|obrigada|muito obrigado|muito obrigada|valeu|vlw|obg|tchau|tudo bem|
      oi tudo bem|ola tudo bem|bom dia tudo bem`,
    help: 'ajuda|menu|ajudar|socorro',
    human: 'atendente|falar com atendente|falar com uma pessoa|falar com alguem|humano|gerente',
    opt_out: 'parar|pare|sair|descadastrar|para|chega',
    status: 'status do pedido|ver meu pedido|meu pedido|rastrear',
  },
  cues: {
    opt_out: `nao quero receber|sair da lista|me tira da lista|tira meu numero|tirar meu numero|nao me mande|pare de mandar|
      para de mandar|parem de mandar|nao mandar mais|nao manda mais|descadastrar|nao quero mais mensagem|nao quero mais propaganda`,
    other: `oferta|promocao imperdivel|encaminhe|kkkk|kkkkk|kkk|rsrs|http|https|www|somos distribuidora|somos fabricantes|
      apresentar nossos|nossos produtos|clique aqui|compartilhe|corrente|olha esse video|esse video|numero errado|engano|piada|
      whatsapp da|ganhe`,
    human: `estufada|estufado|vigilancia sanitaria|nao quis trocar|cancelar o pedido|cancela o pedido|cancelar meu|cancela meu|cancela aquele|cancelar aquele|cancela as|cancela os|cancelem|
      falar com|fala com|gerente|dono|atendente|humano|me liga|me ligue|vencido|vencida|vencidos|furado|furada|amassado|amassada|
      molhado|molhada|rasgado|rasgada|quebrado|quebrada|quebrados|trocado|trocada|estragado|estragada|vazando|vazado|a menos do que|
      veio errado|vieram errados|errado|errada|faltou|faltaram|faltando|reclamacao|reclamar|devolver|devolucao|problema|absurdo|
      quero troca|trocar por|veio faltando|nao foi isso|nao pedi|desistiu|desistimos|mofado|podre|reembolso|pessimo`,
    balance: `saldo|pagamento|paguei|pagar|pago|pix|em aberto|devendo|devo|minha divida|fiado|conta em|comprovante|transferi|deposito feito|
      limite|extrato|acerto|quitar|quitei|boleto vencido|vencimento|deve`,
    invoice: `nota fiscal|nf|nfe|danfe|fatura|boleto|segunda via|2 via|recibo|a nota`,
    status: `em rota|ainda ta no galpao|ta em rota|quando chega|quando vem|cade|ja chegou|ja saiu|saiu pra entrega|saiu meu|ta vindo|chega que|que hora|que horas|que dia|
      caminhao|entregador|motorista|rastrear|nao chegou|nao veio|nao entregaram|atrasado|atrasada|atraso|previsao|status|
      vem hoje|sai hoje|demora`,
    price: `preco|precos|quanto|qto|qnto|ta quanto|sai por|faz por|passa o preco|passa o valor|valor|tabela de preco|tabela nova|tabela|orcamento|
      cotacao|desconto|custa|custando|promocao|mais barato|por quanto`,
    stock: `tem|vcs tem|voces tem|tem ai|ainda tem|teria|trabalham com|disponivel|estoque|chegou|vende|vendem|tem como|acabou ai`,
    help: `mexe nisso|como e que mexe|como que usa|como faco|como eu faco|como funciona|como peco|como pedir|pra pedir|ajuda|nao entendi|nao entendo|explica|como uso|e robo|
      primeira vez|catalogo`,
    greeting: `boa tarde|bom dia|boa noite|boa tardee|tudo bem|tudo bom|feliz natal|feliz ano|feliz pascoa|parabens|obrigado|obrigada|valeu|
      vlw|abraco|abracos|deus abencoe|chegou tudo|veio tudo|tudo certinho|boas festas|otimo fim de semana`,
  },
  neutral: `com nota fiscal|com nota|com nf|no boleto|no pix|no dinheiro|no fiado|na conta|mesmo preco|preco de sempre|pago na entrega|pago depois|boleto 28 dias|prazo de`,
  openers:
    'qual|quais|quando|onde|como|tem|teria|ainda tem|sera que|por que|porque|quem|quanto|quantos|cade|chegou|vcs|voces|ja',
  requests: [
    [
      'pode|podem|consegue|consegues|poderia|podia|da|daria|tem como',
      'mandar|enviar|separar|trazer|entregar|anotar|colocar|manda|botar|por|deixar|reservar|pra',
    ],
  ],
  orders: `quero|queria|preciso|precisamos|precisando|manda|mandar|mande|mandem|envia|envie|enviar|anota|anotar|anotado|separa|separar|bota|coloca|poe|ve pra mim|
    me ve|vou querer|entrega|entregar|traz|reserva|gostaria|deixa anotado|fecha`,
  tells: `vendi|vendemos|sobrou|sobraram|tenho aqui|entregaram|recebi|talvez|depois eu confirmo|pediu|veio|vieram|chegou|chegaram|foi|pedi|pedimos|mandaram|faltou|recebi|recebemos|paguei|cliente|clientes|ontem|semana passada|quer umas|
    prometer|estava|tava|tavam|era`,
  agrees: `bater o martelo|isso msm|bate o martelo|manda bala|pode fechar|pode mandar|pode confirmar|fecha o pedido|fechar pedido|ta certo|esta certo|tudo certo|isso mesmo|confirmo|confirma`,
  refuses: `deixa pra la|esquece|desisti|desisto|nao quero mais|cancela tudo|cancela isso|deixa quieto|agora nao|nao vou querer`,
};
